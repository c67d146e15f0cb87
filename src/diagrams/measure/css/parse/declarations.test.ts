import { expect, test } from "vitest";
import { parseDeclarations } from "./declarations.ts";

const plain = (property: string, value: string) => ({ property, value, important: false });

test.each<[text: string, declarations: ReturnType<typeof parseDeclarations>]>([
  ["fill: red; STROKE : #333", [plain("fill", "red"), plain("stroke", "#333")]],
  ["fill:red!important", [{ property: "fill", value: "red", important: true }]],
  ["fill: red ! IMPORTANT ;", [{ property: "fill", value: "red", important: true }]],
  ["--Mermaid-font: 'a:b;c'", [plain("--Mermaid-font", "'a:b;c'")]],
  ["background: url(data:x;y)", [plain("background", "url(data:x;y)")]],
  ["fill; : red; stroke:; x: !important", []],
  ["/* fill: red; */ stroke: blue", [plain("stroke", "blue")]],
  [
    "padding: 1px 2px !important",
    ["top", "right", "bottom", "left"].map((side, i) => ({
      property: `padding-${side}`,
      value: i % 2 ? "2px" : "1px",
      important: true,
    })),
  ],
  ["", []],
])("%j", (text, declarations) => {
  expect(parseDeclarations(text)).toEqual(declarations);
});
