import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { LONGEST_NOTE } from "../../src/notebook/mend.ts";
import { BEFORE, REPEATED } from "./bounds.ts";

/** Ends the work of a process that does not end by itself: far more than any of it takes. */
const AT_MOST = 240_000;
/** Signs of which a megabyte once took minutes, gigabytes or the whole process. */
const WORST = ['"', "&amp;x", "x... ", "<--", ">", "{", "<State>a\n\n", "a.b-c_", "<!--", "[[a|"];

const read = (length: number, texts: readonly string[], places: readonly string[]) => {
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

test("8 KB of anything, again and again, is read and rendered, wherever it stands", () => {
  read(8_000, REPEATED, Object.keys(BEFORE));
});

test("of the worst the longest note is, and ten times the length is not hundreds of times the work", () => {
  const long = read(LONGEST_NOTE, WORST, ["text"]);
  expect(long / read(LONGEST_NOTE / 10, WORST, ["text"])).toBeLessThan(100);
});
