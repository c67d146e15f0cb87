import { findHeading } from "./find-in-outline.ts";
import type { Link } from "./links.ts";
import type { NoteResolution } from "./resolve.ts";

/**
 * The words to show for a wikilink that has none of its own, `[[id]]` or `[[id#Heading]]`: the note's title, not its id.
 * @returns undefined when the author wrote words
 */
export function noteLabel(link: Link, { note, by }: NoteResolution): string | undefined {
  const [, words] = link.sentence;
  if (link.written !== "wiki" || words.trim() !== wordsOfTarget(link)) return undefined;
  const heading = link.heading && (findHeading(note.outline, link.heading)?.text ?? link.heading);
  if (link.target === "") return heading ?? words;
  const name = by === "title" || by === "alias" ? link.target : note.title;
  return heading === undefined ? name : `${name}: ${heading}`;
}

function wordsOfTarget({ target, heading, block }: Link): string {
  return `${target}${heading === undefined ? "" : `#${heading}`}${block === undefined ? "" : `#^${block}`}`;
}
