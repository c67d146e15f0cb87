/** What is wrong with a source: the line and the matter in a sentence, and what else Mermaid said. */
export interface DrawingMessage {
  readonly summary: string;
  /** Lines to be shown as they stand: the place with an arrow below it, what was expected. Often empty. */
  readonly detail: string;
}

/** Mermaid's words, made ready to be shown beside the source. */
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
