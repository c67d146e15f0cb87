import fc from "fast-check";
import { expect, test } from "vitest";
import { type Ends, linesOf, pathOf } from "./path.ts";

test.each<[lines: Ends[], path: string]>([
  [[], ""],
  [[["1 2", "3 4"]], "M1 2L3 4"],
  [
    [
      ["1 1", "2 2"],
      ["2 2", "3 3"],
    ],
    "M1 1L2 2L3 3",
  ],
  [
    [
      ["1 1", "2 2"],
      ["1 1", "3 3"],
      ["1 1", "4 4"],
    ],
    "M1 1L2 2M1 1L3 3M1 1L4 4",
  ],
  [
    [
      ["1 1", "2 2"],
      ["2 2", "3 3"],
      ["1 1", "3 3"],
    ],
    "M1 1L2 2L3 3L1 1",
  ],
])("%j is drawn by %j", (lines, path) => {
  expect(pathOf(lines)).toBe(path);
});

test("each line is drawn once, whatever lines there are", () => {
  const point = fc.nat(12).map((n) => `${n} ${n}`);
  const undirected = (lines: readonly Ends[]) => lines.map((line) => line.toSorted().join()).sort();
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(point, point), { selector: (line) => line.toSorted().join() }),
      (all) => {
        const lines = all.filter(([a, b]) => a !== b);
        expect(undirected(linesOf(pathOf(lines)))).toEqual(undirected(lines));
      },
    ),
  );
});
