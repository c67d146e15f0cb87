/** What is wrong with a source: the line and the error in a sentence, and the rest of Mermaid's message. */
export interface DrawingMessage {
  readonly summary: string;
  /** Preformatted lines: the place with an arrow below it, and what was expected. Often empty. */
  readonly detail: string;
}

/**
 * Formats an error message of Mermaid for display beside the source.
 * @param line counted from 1; null when it is unknown
 */
export function drawingMessage(message: string, line: number | null): DrawingMessage {
  const [first = "", ...rest] = message.split("\n");
  const what = first
    .replace(/,? (?:on|at) line:? ?\d+/i, "")
    .replace(/[:\s]+$/, "")
    .trim();
  const words = what || "This cannot be drawn";
  return {
    summary: `${line === null ? "" : `Line ${line}: `}${words}${/[.!?…]$/.test(words) ? "" : "."}`,
    detail: rest.join("\n").trimEnd(),
  };
}
