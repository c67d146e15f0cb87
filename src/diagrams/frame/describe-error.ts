import { sourceLine } from "./source-line.ts";

/** What went wrong, in Mermaid's words, and where in the text that the author wrote, if Mermaid said so. */
export interface Complaint {
  readonly message: string;
  readonly line: number | null;
}

const LONGEST = 600;

/** Reads an error thrown by Mermaid; a line number in its words is put right for `source`, first line 1. */
export function describeError(error: unknown, source: string): Complaint {
  const words = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST).trim();
  let line: number | null = null;
  const message = words.replace(/\bline:? (\d+)/i, (found, number: string) => {
    line = sourceLine(source, Number(number));
    return found.replace(number, `${line}`);
  });
  return { message, line };
}
