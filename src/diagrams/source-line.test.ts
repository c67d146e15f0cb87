import { expect, test } from "vitest";
import { sourceLine } from "./source-line.ts";

test("counts as written where nothing is removed", () => {
  expect(sourceLine("flowchart LR\n  A --> B\n  B -->", 3)).toBe(3);
});

test("adds what Mermaid removed above", () => {
  const source = "---\ntitle: T\n---\n%% a note\n\nflowchart LR\n  %% another\n  A --> B\n  B -->[";
  expect(sourceLine(source, 1)).toBe(6);
  expect(sourceLine(source, 2)).toBe(8);
  expect(sourceLine(source, 3)).toBe(9);
});

test("counts a directive over several lines, and Windows line ends", () => {
  expect(sourceLine('%%{init: {\r\n"x": 1}\r\n}%%\r\ngraph TD\r\nA-->', 2)).toBe(5);
});

test("puts the end of the text on its last line", () => {
  expect(sourceLine("graph TD\nA-->\n\n", 9)).toBe(2);
});
