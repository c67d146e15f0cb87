import { sourceLine } from "./source-line.ts";

/** What went wrong, in Mermaid's words, and on which line that the author wrote, if Mermaid said so. */
export interface ErrorDescription {
  readonly message: string;
  readonly line: number | null;
}

const LONGEST = 600;

/** Reads an error thrown by Mermaid; the first line number in its words is put right for `source`. */
export function describeError(error: unknown, source: string): ErrorDescription {
  const said = error instanceof Error ? error.message : String(error);
  // Of an unknown kind Mermaid repeats the whole source; the first line says enough.
  const words = said.startsWith("No diagram type detected") ? said.split("\n", 1).join() : said;
  let line: number | null = null;
  const message = words.slice(0, LONGEST).replace(/\bline:? (\d+)/i, (found, number: string) => {
    line = sourceLine(source, Number(number));
    return found.replace(number, `${line}`);
  });
  return { message: message.trim(), line };
}
