import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { LONGEST_NOTE } from "../../../src/notebook/text/normalise.ts";
import { BEFORE, REPEATED, WORST } from "../bounds.ts";
import { GROWING, TIMES } from "../growing.ts";
import { AT_MOST, read } from "../read-bounded.ts";

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
