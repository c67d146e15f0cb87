import { expect, test } from "vitest";
import { parseSheet } from "./parse-sheet.ts";

const brief = (css: string) =>
  parseSheet(css).map(
    ({ selectors, declarations }) =>
      `${selectors.length}: ${declarations.map(({ property, value }) => `${property}=${value}`).join(" ")}`,
  );

test.each<[css: string, rules: string[]]>([
  ["a{fill:red}b,c{stroke:blue;fill:none}", ["1: fill=red", "2: stroke=blue fill=none"]],
  ["/* a{} */ a { fill: red /* } */ }", ["1: fill=red"]],
  ["a{} b{fill:}", []],
  ["a{fill:red} @keyframes x{from{fill:red}to{fill:blue}} b{fill:blue}", ["1: fill=red", "1: fill=blue"]],
  [
    "@media screen{a{fill:red}} @media print{a{fill:black}} @media all { b { fill: blue } }",
    ["1: fill=red", "1: fill=blue"],
  ],
  ["@supports (x: y){a{fill:red}}", ["1: fill=red"]],
  ["@media (prefers-color-scheme: dark){a{fill:red}}", []],
  ["@import url(x.css); a{fill:red}", ["1: fill=red"]],
  ["a, b:unknown{fill:red} c{fill:blue}", ["1: fill=blue"]],
  [`a{content:"}"; fill: red} b{fill:blue}`, [`1: content="}" fill=red`, "1: fill=blue"]],
  ["a{fill:red} b{fill:blue", ["1: fill=red"]],
  ["", []],
])("%j", (css, rules) => {
  expect(brief(css)).toEqual(rules);
});
