import type { Link } from "../contents/links.ts";
import { findHeading, headingAt } from "../tree/find-in-outline.ts";
import type { Labels } from "../tree/shown-words.ts";
import type { ResolvedLink } from "./graph.ts";
import type { NoteResolution } from "./resolve.ts";

/** The title of an example; undefined where there is none of this name. */
export type ExampleTitle = (name: string) => string | undefined;

/**
 * Says what a page shows for a link in place of what it is written with: a note's title, not its id.
 * @returns undefined where the page shows what the author wrote
 */
export function linkLabel(
  { link, resolution }: ResolvedLink,
  exampleTitle: ExampleTitle = () => undefined,
): string | undefined {
  switch (resolution.to) {
    case "note":
      if (link.kind === "embed") return embedLabel(resolution);
      return noteLabel(link, resolution) ?? unlessWords(link, resolution.note.title);
    case "example": {
      const title = exampleTitle(resolution.name);
      return link.kind === "embed" || link.bare ? title : title && unlessWords(link, title);
    }
    case "claim":
      return unlessWords(link, resolution.claim);
    case "url":
      return unlessWords(link, resolution.url);
    case "asset":
      return link.kind === "image" ? "" : undefined;
    default:
      return undefined;
  }
}

/**
 * Finds the words that a link needs once it leads to its note by the note's own name, so that its page goes
 * on showing what it shows.
 * @returns undefined where it shows the same without
 */
export function wordsToKeep(link: Link, resolution: NoteResolution): string | undefined {
  if (link.kind !== "note" || !link.bare || link.inDiagram) return undefined;
  const shown = noteLabel(link, resolution);
  const after = noteLabel(link, { ...resolution, by: "id" });
  return shown === undefined || after === undefined || asLetters(shown) === asLetters(after)
    ? undefined
    : shown;
}

/** Words without what the parser makes of them: quotation marks turn. */
const asLetters = (words: string) => words.normalize("NFC").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** Prepares to say what a page shows for each of its note's links. */
export function labelsOf(links: readonly ResolvedLink[], exampleTitle?: ExampleTitle): Labels {
  return (offset) => {
    const index = indices.get(links) ?? new Map(links.map((resolved) => [resolved.link.offset, resolved]));
    indices.set(links, index);
    const resolved = index.get(offset);
    return resolved && linkLabel(resolved, exampleTitle);
  };
}

/** The links of a note by their offsets: a note that links to many is asked by each of them. */
const indices = new WeakMap<readonly ResolvedLink[], ReadonlyMap<number, ResolvedLink>>();

/** The note that an embed amid text leads to, and the section if it names one. */
export function embedLabel({ note, anchor }: NoteResolution): string {
  const heading = anchor === undefined ? undefined : headingAt(note.outline, anchor);
  return heading && heading !== note.titleHeading ? `${note.title}: ${heading.text}` : note.title;
}

const unlessWords = ({ sentence: [, words], picture }: Link, label: string) =>
  words.trim() === "" && !picture ? label : undefined;

/**
 * The words to show for a wikilink that has none of its own, `[[id]]` or `[[id#Heading]]`: the note's title,
 * not its id.
 * @returns undefined when the author wrote words
 */
function noteLabel(link: Link, { note, by }: NoteResolution): string | undefined {
  if (!link.bare) return undefined;
  const heading = link.heading && (findHeading(note.outline, link.heading)?.text ?? link.heading);
  if (link.target === "") return heading ?? link.sentence[1];
  const name = by === "title" || by === "alias" ? link.target : note.title;
  return heading === undefined ? name : `${name}: ${heading}`;
}
