import type { Link } from "../../contents/links.ts";
import type { TypedRule } from "../../diagnostic/rule.ts";
import type { Note } from "../../note/note.ts";
import type { Names } from "../names.ts";
import type { Resolution } from "../resolve.ts";

/** A link as it is written, the note that it stands in, and how links name notes. */
export interface Written {
  readonly link: Link;
  readonly from: Note;
  readonly names: Names;
}

/** A rule for links, by what the links resolve to. */
export type LinkRule<
  To extends Resolution["to"] = Resolution["to"],
  Kind extends string = string,
> = TypedRule<To, [meant: Extract<Resolution, { to: To }>, written: Written], Kind>;

/** Declares a rule for links that resolve to certain types. */
export const linkRule = <To extends Resolution["to"], Kind extends string>(rule: LinkRule<To, Kind>) => rule;

/**
 * Writes a wikilink again with another name; its heading or block and its words stay.
 * @param words shown by a link that had no words of its own
 */
export function wikilink({ kind, heading, block, bare, sentence }: Link, name: string, words = ""): string {
  const place = heading ? `#${heading}` : block ? `#^${block}` : "";
  if (kind === "embed") return `![[${name}${place}]]`;
  const shown = bare ? words : sentence[1].trim();
  return `[[${name}${place}${shown && `|${shown}`}]]`;
}
