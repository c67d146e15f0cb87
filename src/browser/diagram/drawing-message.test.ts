import { expect, test } from "vitest";
import { drawingMessage } from "./drawing-message.ts";

test.each<[string, number | null, string, string]>([
  [
    "Parse error on line 4:\n...  B --> [oops\n-----------^\nExpecting 'AMP', got 'SQS'",
    4,
    "Line 4: Parse error.",
    "...  B --> [oops\n-----------^\nExpecting 'AMP', got 'SQS'",
  ],
  [
    "Lexical error on line 2. Unrecognized text.\n--@--\n  ^",
    2,
    "Line 2: Lexical error. Unrecognized text.",
    "--@--\n  ^",
  ],
  [
    "Parsing failed: Lexer error on line 2, column 3: unexpected character: ->!<-",
    2,
    "Line 2: Parsing failed: Lexer error, column 3: unexpected character: ->!<-.",
    "",
  ],
  [
    "No diagram type detected matching given configuration for text: flowchar LR",
    null,
    "No diagram type detected matching given configuration for text: flowchar LR.",
    "",
  ],
  ["The frame that draws did not answer.", null, "The frame that draws did not answer.", ""],
  ["", null, "This cannot be drawn.", ""],
])("%j on line %j", (message, line, summary, detail) => {
  expect(drawingMessage(message, line)).toEqual({ summary, detail });
});
