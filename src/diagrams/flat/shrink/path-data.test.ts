import { describe, expect, test } from "vitest";
import { readPathData, shiftPath, writePathData } from "./path-data.ts";

describe("writes what it read, shorter", () => {
  test.each([
    ["M 0 0 L 10 5 L 0 10 z", "M0 0 10 5 0 10z"],
    [
      "M143.625,86.504L150.5,83.5C157.4,80.5 171.2,74.5 183.1,71.5",
      "M143.63 86.5 150.5 83.5C157.4 80.5 171.2 74.5 183.1 71.5",
    ],
    ["m1-2l.5.25", "m1-2 .5.25"],
    ["M0.5,0.25L-1,-.5", "M.5.25-1-.5"],
    ["M1.0 2L3 4M5 6", "M1 2 3 4M5 6"],
    ["M0 0H5V-3h2v1z", "M0 0H5V-3h2v1z"],
    ["M0,0a5,5,0,0,1,10,0", "M0 0a5 5 0 0 1 10 0"],
    ["M 1,2 3,4 5,6", "M1 2 3 4 5 6"],
    ["M0 0C1 1 2 2 3 3C4 4 5 5 6 6", "M0 0C1 1 2 2 3 3 4 4 5 5 6 6"],
  ])("%s", (written, short) => {
    const commands = readPathData(written);
    expect(commands && writePathData(commands)).toBe(short);
  });
});

test.each(["M0", "M0 0 L1", "M0 0 Q1 2", "x", "M0 0a5 5 0 0110 0", "10 10", "M NaN 0"])(
  "does not read %s",
  (written) => {
    expect(readPathData(written)).toBeNull();
  },
);

test.each([
  ["M1 2L3 4", "M11 22 13 24"],
  ["m1 2l3 4", "m11 22 3 4"],
  ["M0 0H5V6h1", "M10 20H15V26h1"],
  ["M0 0A5 6 0 1 0 7 8", "M10 20A5 6 0 1 0 17 28"],
  ["M0 0C1 2 3 4 5 6s1 1 2 2", "M10 20C11 22 13 24 15 26s1 1 2 2"],
])("%s, moved by 10 and 20, is %s", (written, moved) => {
  const commands = readPathData(written);
  expect(commands && writePathData(shiftPath(commands, 10, 20))).toBe(moved);
});
