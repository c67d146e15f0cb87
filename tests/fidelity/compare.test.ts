import { expect, test } from "vitest";
import { compare } from "./compare.ts";
import type { DrawingFacts, Sides } from "./read-drawing.ts";

const drawing = (elements: [name: string, ...Sides][], rest: Partial<DrawingFacts> = {}): DrawingFacts => ({
  viewBox: [0, 0, 100, 50],
  elements: elements.map(([name, ...sides]) => ({ name, about: "", sides })),
  overflows: [],
  ...rest,
});
const expected = drawing([
  ["rect", 0, 0, 10, 10],
  ["text", 1, 1, 9, 9],
]);

test("tells each element's worst side", () => {
  const actual = drawing([
    ["rect", 0, 0, 12, 10],
    ["text", 1, 0.5, 9, 9],
  ]);
  expect(compare(actual, expected).offsets).toEqual([2, 0.5]);
});

test.each<[name: string, elements: [string, ...Sides][]]>([
  ["missing", [["rect", 0, 0, 10, 10]]],
  [
    "of another name",
    [
      ["path", 0, 0, 10, 10],
      ["text", 1, 1, 9, 9],
    ],
  ],
])("an element that is %s makes the drawing another one", (_, elements) => {
  expect(compare(drawing(elements), expected).offsets).toBeNull();
});

test.each([
  [[0, 0, 100.4, 50], true],
  [[0, 0, 100.6, 50], false],
  [[-1, 0, 100, 50], false],
])("the view box %j is the same: %s", (viewBox, same) => {
  expect(compare({ ...expected, viewBox }, expected).sameViewBox).toBe(same);
});

test.each<[actual: number, known: number | null, counts: boolean]>([
  [5, null, true],
  [0.5, null, false],
  [5, 5, false],
  [5, 4.7, false],
  [5, 4, true],
])("a label %d px beyond its shape, where it should be %s, counts: %s", (actual, known, counts) => {
  const beyond = (by: number | null) => ({
    ...expected,
    overflows: by === null ? [] : [{ label: "Store", by }],
  });
  expect(compare(beyond(actual), beyond(known)).overflows).toEqual(counts ? ["Store"] : []);
});
