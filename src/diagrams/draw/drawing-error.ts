import { describeError } from "../describe-error.ts";
import type { DrawingDiagnostic } from "../diagram.ts";

/** The end of a drawing that was not worth going on with. */
export class DrawingError extends Error {
  readonly why: DrawingDiagnostic["why"];

  constructor(why: DrawingDiagnostic["why"], message: string) {
    super(message);
    this.why = why;
  }
}

/** What Mermaid's parsers call themselves or say, against what goes wrong while it draws. */
const OF_SYNTAX =
  /\b(pars(e|ing)|lexical|lexer|syntax|unrecognized|expecting|unexpected|invalid|no diagram type detected)\b/i;

const TOO_LARGE =
  /maximum call stack|too many edges|edge limit|maximum text size|invalid (array|string) length/i;

/**
 * Turns whatever was thrown while a source was drawn into the reason that its author reads.
 * `parsed`: whether Mermaid had accepted the source by then.
 */
export function drawingDiagnostic(error: unknown, source: string, parsed: boolean): DrawingDiagnostic {
  if (error instanceof DrawingError) return { why: error.why, message: error.message, line: null };
  const { message, line } = describeError(error, source);
  if (TOO_LARGE.test(message)) return { why: "too-large", message: tooLarge(message), line };
  const why = !parsed || line !== null || OF_SYNTAX.test(message) ? "syntax" : "failed";
  // A failure of Mermaid itself is not about the source, so its message needs an introduction.
  return {
    why,
    message: why === "failed" ? `Mermaid failed to draw it: ${message || "no reason given"}` : message,
    line,
  };
}

function tooLarge(message: string): string {
  if (/call stack/i.test(message)) return "The diagram is nested too deeply to be drawn.";
  // Mermaid goes on to say how programmers can allow more.
  return message.split("\n", 1).join();
}
