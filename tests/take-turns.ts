import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

const FOLDER = "node_modules/.cache/running-notes";

/**
 * Waits until no other test builds or writes a site: what Astro keeps in its working folder is of one site at
 * a time. Or until no other does what else is named.
 * @returns ends the turn
 */
export async function takeTurn(what = "astro"): Promise<() => void> {
  mkdirSync(FOLDER, { recursive: true });
  const turn = `${FOLDER}/${what}-is-taken`;
  while (!isTaken(turn)) await setTimeout(50);
  return () => rmSync(turn, { force: true });
}

/** Takes the turn, if it is free or whoever had it is gone. */
function isTaken(turn: string): boolean {
  try {
    writeFileSync(turn, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (isForsaken(turn)) rmSync(turn, { force: true });
    return false;
  }
}

function isForsaken(turn: string): boolean {
  try {
    const owner = Number(readFileSync(turn, "utf8"));
    if (owner) process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
