import { expect, test } from "vitest";
import { changed } from "../testing.ts";
import { simplifyPaths } from "./simplify-paths.ts";

/** A circle of radius 5 around 10,20 in as many curves, of which each ends on it. */
const round = (count: number, squeeze = 1) => {
  const point = (at: number) => {
    const angle = (2 * Math.PI * at) / count;
    return `${10 + 5 * Math.cos(angle)},${20 + squeeze * 5 * Math.sin(angle)}`;
  };
  const curves = Array.from({ length: count }, (_, at) => `C${point(at)} ${point(at + 1)} ${point(at + 1)}`);
  return `M${point(0)}${curves.join("")}`;
};

test.each([
  ["straight across", `<path d="M1 5L2 5C3 5 4 5 5 5L9 5"/>`, `<path d="M1 5H9"/>`],
  ["straight down", `<path d="M5 9C5 8 5 7 5 6L5 1"/>`, `<path d="M5 9V1"/>`],
  ["straight aslant", `<path d="M0 0L1 1L4 4"/>`, `<path d="M0 0L4 4"/>`],
  ["bent", `<path d="M0 0C1 0 2 1 3 1"/>`, `<path d="M0 0C1 0 2 1 3 1"/>`],
  ["forth and back", `<path d="M0 0L5 0L3 0"/>`, `<path d="M0 0L5 0L3 0"/>`],
  ["in two pieces", `<path d="M0 0L1 0M2 0L3 0"/>`, `<path d="M0 0L1 0M2 0L3 0"/>`],
  [
    "with a marker in the middle",
    `<path d="M0 0L1 0L2 0" marker-mid="url(#m)"/>`,
    `<path d="M0 0L1 0L2 0" marker-mid="url(#m)"/>`,
  ],
  [
    "a fill and its outline",
    `<path d="M0 0L1 0L1 1" fill="#f00"/><path d="M0 0L1 0L1 1" fill="none" stroke="#00f" stroke-width="2"/>`,
    `<path d="M0 0L1 0L1 1" fill="#f00" stroke="#00f" stroke-width="2"/>`,
  ],
  [
    "an outline and another's fill",
    `<path d="M0 0L1 0L1 1" fill="#f00"/><path d="M0 0L1 0L1 2" fill="none" stroke="#00f"/>`,
    `<path d="M0 0L1 0L1 1" fill="#f00"/><path d="M0 0L1 0L1 2" fill="none" stroke="#00f"/>`,
  ],
  [
    "an outline of two marks",
    `<path d="M0 0L1 0L1 1" fill="#f00"/><path d="M0 0L1 0L1 1" fill="none" stroke="#00f" data-from="A"/>`,
    `<path d="M0 0L1 0L1 1" fill="#f00"/><path d="M0 0L1 0L1 1" fill="none" stroke="#00f" data-from="A"/>`,
  ],
  [
    "a circle of many curves",
    `<path d="${round(24)}" fill="#f00"/>`,
    `<circle cx="10" cy="20" r="5" fill="#f00"/>`,
  ],
  ["an ellipse", `<path d="${round(24, 0.9)}"/>`, `<path d="${round(24, 0.9)}"/>`],
  ["a circle of few curves", `<path d="${round(8)}"/>`, `<path d="${round(8)}"/>`],
])("%s", (_, before, expected) => {
  expect(changed(simplifyPaths, before)).toBe(expected);
});
