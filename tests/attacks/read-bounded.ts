import { spawnSync } from "node:child_process";
import { expect } from "vitest";

/** Ends the work of a process that does not end by itself: far more than any of it takes. */
export const AT_MOST = 240_000;

/**
 * Reads and renders texts of a length in a process of their own, each at each place.
 * @returns the seconds of its work
 */
export const read = (length: number, texts: readonly string[], places: readonly string[]) => {
  const args = [
    "--max-old-space-size=2048",
    "tests/attacks/bounded.ts",
    JSON.stringify({ length, texts, places }),
  ];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, {
    timeout: AT_MOST,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const lines = stdout.trim().split("\n");
  const work = lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" "))), 0);
  expect([status, signal], `${lines.at(-1)}\n${stderr.slice(0, 1000)}`).toEqual([0, null]);
  expect(lines).toHaveLength(texts.length * places.length * 2);
  return work;
};
