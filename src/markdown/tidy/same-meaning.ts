import type { NoteFormat } from "../../notebook/note/note.ts";
import { normalise } from "../../notebook/text/normalise.ts";
import { parse } from "../parse.ts";

/**
 * Tells whether two texts mean the same as Markdown: their trees are equal apart from positions. Differences
 * in Windows' line ends do not count.
 */
export const sameMeaning = (a: string, b: string, format: NoteFormat): boolean =>
  meaning(a, format) === meaning(b, format);

function meaning(source: string, format: NoteFormat): string {
  return JSON.stringify(parse(normalise(source).source, format), (key, value: unknown) =>
    key === "position" ? undefined : typeof value === "string" ? value.replaceAll("\r\n", "\n") : value,
  );
}
