import type { Link } from "../contents/links.ts";
import { findHeading, headingAt } from "../tree/find-in-outline.ts";
import type { Labels } from "../tree/shown-words.ts";
import type { ResolvedLink } from "./graph.ts";
import type { NoteResolution } from "./resolve.ts";

/** Finds the title of an example; undefined where no example has the name. */
export type ExampleTitle = (name: string) => string | undefined;

/**
 * Chooses the words that a page shows for a link instead of the link's own text: a note's title, not its id.
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
 * Finds the words that a link needs once it names its note by the note's own name, so that its page still
 * shows the same.
 * @returns undefined where the page shows the same without them
 */
export function wordsToKeep(link: Link, resolution: NoteResolution): string | undefined {
  if (link.kind !== "note" || !link.bare || link.inDiagram) return undefined;
  const shown = noteLabel(link, resolution);
  const after = noteLabel(link, { ...resolution, by: "id" });
  return shown === undefined || after === undefined || asLetters(shown) === asLetters(after)
    ? undefined
    : shown;
}

/** Undoes the parser's typographic quotes, so that words can be compared. */
const asLetters = (words: string) => words.normalize("NFC").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** Prepares to choose the words that a page shows for each of its note's links. */
export function labelsOf(links: readonly ResolvedLink[], exampleTitle?: ExampleTitle): Labels {
  return (offset) => {
    const index = indices.get(links) ?? new Map(links.map((resolved) => [resolved.link.offset, resolved]));
    indices.set(links, index);
    const resolved = index.get(offset);
    return resolved && linkLabel(resolved, exampleTitle);
  };
}

/** The links of each list by their offsets, built once: labels are looked up link by link. */
const indices = new WeakMap<readonly ResolvedLink[], ReadonlyMap<number, ResolvedLink>>();

/**
 * Returns the words for an embed amid text: the note's title, and the heading of the section if the embed
 * names one.
 */
export function embedLabel({ note, anchor }: NoteResolution): string {
  const heading = anchor === undefined ? undefined : headingAt(note.outline, anchor);
  return heading && heading !== note.titleHeading ? `${note.title}: ${heading.text}` : note.title;
}

const unlessWords = ({ sentence: [, words], picture }: Link, label: string) =>
  words.trim() === "" && !picture ? label : undefined;

/**
 * Chooses the words for a wikilink without its own, `[[id]]` or `[[id#Heading]]`: the note's title, not its
 * id.
 * @returns undefined when the author wrote words
 */
function noteLabel(link: Link, { note, by }: NoteResolution): string | undefined {
  if (!link.bare) return undefined;
  const heading = link.heading && (findHeading(note.outline, link.heading)?.text ?? link.heading);
  if (link.target === "") return heading ?? link.sentence[1];
  const name = by === "title" || by === "alias" ? link.target : note.title;
  return heading === undefined ? name : `${name}: ${heading}`;
}
