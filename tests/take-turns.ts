import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

const FOLDER = "node_modules/.cache/running-notes";
const TURN = `${FOLDER}/astro-is-taken`;

/**
 * Waits until no other test builds or writes a site: what Astro keeps in its working folder is of one site at a time.
 * @returns ends the turn
 */
export async function takeTurn(): Promise<() => void> {
  mkdirSync(FOLDER, { recursive: true });
  while (!isTaken()) await setTimeout(50);
  return () => rmSync(TURN, { force: true });
}

/** Takes the turn, if it is free or whoever had it is gone. */
function isTaken(): boolean {
  try {
    writeFileSync(TURN, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (isForsaken()) rmSync(TURN, { force: true });
    return false;
  }
}

function isForsaken(): boolean {
  try {
    const owner = Number(readFileSync(TURN, "utf8"));
    if (owner) process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
