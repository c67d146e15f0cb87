import type { Link } from "./links.ts";
import type { NoteResolution } from "./resolve.ts";

/**
 * The words to show for a wikilink that has none of its own, `[[id]]` or `[[id#Heading]]`: the note's title, not its id.
 * @returns undefined when the author wrote words
 */
export function noteLabel(link: Link, { note, by }: NoteResolution): string | undefined {
  const [, words] = link.sentence;
  if (link.written !== "wiki" || words !== wordsOfTarget(link)) return undefined;
  const name = by === "title" || by === "alias" ? link.target : note.title;
  if (link.target === "") return link.heading ?? words;
  return link.heading === undefined ? name : `${name}: ${link.heading}`;
}

function wordsOfTarget({ target, heading, block }: Link): string {
  return `${target}${heading === undefined ? "" : `#${heading}`}${block === undefined ? "" : `#^${block}`}`;
}
