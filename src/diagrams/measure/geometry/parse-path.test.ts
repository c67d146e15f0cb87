import { expect, test } from "vitest";
import { parsePath } from "./parse-path.ts";

/** Segments in short: `M1,2`, `L3,4`, `C` with its three points. */
const brief = (data: string) =>
  parsePath(data)
    .map((segment) => {
      if (segment.kind === "move") return `M${segment.to}`;
      if (segment.kind === "line") return `L${segment.to}`;
      return `C${segment.curve
        .slice(1)
        .map((point) => point.map((n) => +n.toFixed(2)).join(","))
        .join(" ")}`;
    })
    .join(" ");

test.each([
  ["M1 2L3 4", "M1,2 L3,4"],
  ["M1,2,3,4,5,6", "M1,2 L3,4 L5,6"],
  ["m1 2 3 4l1-1", "M1,2 L4,6 L5,5"],
  ["M1-2.5.5", "M1,-2.5"],
  ["M1e1.5-3", "M10,0.5"],
  ["M0 0H5V6h-1v-1", "M0,0 L5,0 L5,6 L4,6 L4,5"],
  ["M1 1L5 1Zl1 1", "M1,1 L5,1 L1,1 L2,2"],
  ["M1 1L5 1z M2 2z", "M1,1 L5,1 L1,1 M2,2 L2,2"],
  ["M0 0C1 1 2 2 3 3S5 5 6 0", "M0,0 C1,1 2,2 3,3 C4,4 5,5 6,0"],
  ["M0 0s1 1 2 0", "M0,0 C0,0 1,1 2,0"],
  ["M0 0Q3 3 6 0T12 0", "M0,0 C2,2 4,2 6,0 C8,-2 10,-2 12,0"],
  ["M0 0T6 0", "M0,0 C0,0 2,0 6,0"],
  ["M0 0a0 0 0 0110 0", "M0,0 C0,0 10,0 10,0"],
  ["M0 0A5 5 0 1 1 0 0", "M0,0"],
  ["M0 0L1 1 x L2 2", "M0,0 L1,1"],
  ["M0 0L1 1L2", "M0,0 L1,1"],
  ["M0 0LNaN,1", "M0,0"],
  ["M0 0L1 1R2 2 3 3 4 4L5 5", "M0,0 L1,1"],
  ["L1 1", ""],
  ["", ""],
  ["  M 0 , 0\n", "M0,0"],
])("%j", (data, segments) => {
  expect(brief(data)).toBe(segments);
});

test("an arc's flags may stand without a space", () => {
  expect(brief("M0 0a5 5 0 01 10 0")).toBe(brief("M0 0 a 5 5 0 0 1 10 0"));
});
