import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { LONGEST_NOTE } from "../../src/notebook/text/normalise.ts";
import { BEFORE, REPEATED } from "./bounds.ts";
import { GROWING, TIMES } from "./growing.ts";

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

test("as many times the parts are about as many times the work, and not that squared", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["tests/attacks/growth.ts"], {
    timeout: AT_MOST,
    encoding: "utf8",
  });
  expect(status, stderr.slice(0, 1000)).toBe(0);
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as [string, number, number]);
  expect(rows.map(([name]) => name)).toEqual(Object.keys(GROWING));
  // Below a tenth of a second it is the machine that is measured.
  expect(rows.filter(([, few, many]) => many / Math.max(few, 0.1) > 2 * TIMES)).toEqual([]);
});
