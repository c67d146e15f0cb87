import { expect, test } from "vitest";
import { DrawingError, drawingDiagnostic } from "./drawing-error.ts";

const SOURCE = "%% remark\nflowchart LR\nA -->";

test.each<[what: string, error: unknown, parsed: boolean, why: string, message: string, line: number | null]>(
  [
    ["a reason of ours", new DrawingError("unmeasurable", "No."), true, "unmeasurable", "No.", null],
    [
      "a parser's complaint",
      new Error("Parse error on line 2:\n..."),
      false,
      "syntax",
      "Parse error on line 3:\n...",
      3,
    ],
    ["whatever ends the parsing", new TypeError("x is undefined"), false, "syntax", "x is undefined", null],
    ["a complaint while drawing", new Error("Invalid date:x"), true, "syntax", "Invalid date:x", null],
    [
      "a fault while drawing",
      new TypeError("x is undefined"),
      true,
      "failed",
      "Mermaid failed to draw it: x is undefined",
      null,
    ],
    ["no reason", new Error(""), true, "failed", "Mermaid failed to draw it: no reason given", null],
    ["no error at all", undefined, true, "failed", "Mermaid failed to draw it: undefined", null],
    [
      "endless nesting",
      new RangeError("Maximum call stack size exceeded"),
      true,
      "too-large",
      "The diagram is nested too deeply to be drawn.",
      null,
    ],
    [
      "too many edges",
      new Error("Edge limit exceeded. 600 edges found.\nInitialize mermaid …"),
      false,
      "too-large",
      "Edge limit exceeded. 600 edges found.",
      null,
    ],
  ],
)("%s", (_, error, parsed, why, message, line) => {
  expect(drawingDiagnostic(error, SOURCE, parsed)).toEqual({ why, message, line });
});
