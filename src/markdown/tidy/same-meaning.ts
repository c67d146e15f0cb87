import type { NoteFormat } from "../../notebook/note/note.ts";
import { normalise } from "../../notebook/text/normalise.ts";
import { parse } from "../parse.ts";

/**
 * Whether two texts are the same to whoever reads them as Markdown: their trees are, but for where things
 * stand. Windows' line ends are none of its business.
 */
export const sameMeaning = (a: string, b: string, format: NoteFormat): boolean =>
  meaning(a, format) === meaning(b, format);

function meaning(source: string, format: NoteFormat): string {
  return JSON.stringify(parse(normalise(source).source, format), (key, value: unknown) =>
    key === "position" ? undefined : typeof value === "string" ? value.replaceAll("\r\n", "\n") : value,
  );
}
