import { expect, test } from "vitest";
import { describeError } from "./describe-error.ts";

test("puts the line number right, in the words too", () => {
  const error = new Error("Parse error on line 2:\n  A -->[\n------^\nExpecting 'NODE_STRING'");
  expect(describeError(error, "%% first\ngraph TD\n  A -->[")).toEqual({
    message: "Parse error on line 3:\n  A -->[\n------^\nExpecting 'NODE_STRING'",
    line: 3,
  });
});

test("knows no line where none is named", () => {
  expect(describeError(new Error("Maximum text size exceeded"), "graph TD")).toEqual({
    message: "Maximum text size exceeded",
    line: null,
  });
});

test("does not repeat the source of an unknown kind", () => {
  const error = new Error(
    "No diagram type detected matching given configuration for text: zenuml\n  A->B: Hi",
  );
  expect(describeError(error, "zenuml\n  A->B: Hi").message).toBe(
    "No diagram type detected matching given configuration for text: zenuml",
  );
});

test("shortens endless words and takes what is no error", () => {
  expect(describeError("x".repeat(5000), "").message).toHaveLength(600);
});
