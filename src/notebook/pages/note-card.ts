import { coreIdeaOf } from "../contents/definition.ts";
import { type ExampleTitle, labelsOf } from "../links/link-label.ts";
import type { Note } from "../note/note.ts";
import type { Notebook } from "../notebook.ts";
import type { Phrase } from "../text/phrase.ts";
import { shownText, shownWords } from "../tree/shown-words.ts";
import { cutAtSentence } from "../tree/text.ts";

/** What is shown of a note before somebody goes there. */
export interface NoteCard {
  readonly id: string;
  readonly title: string;
  readonly lang?: string;
  /** The first words of its core idea; of a note without one, its first words. */
  readonly words: string;
  readonly tags: readonly string[];
  /** How many examples it shows, and how many claims it has proved by any. */
  readonly examples: number;
  readonly claims: number;
  /**
   * The places that a link can name, by their anchors: a heading, empty for a block, and the first words
   * there.
   */
  readonly places: { readonly [anchor: string]: readonly [heading: string, words: string] };
}

const LENGTH = 240;

/** Makes the card of a note. */
export function noteCard(
  note: Note,
  { graph }: Pick<Notebook, "graph">,
  exampleTitle?: ExampleTitle,
): NoteCard {
  const { id, title, titleHeading, fields, outline, openings, summary } = note;
  const links = graph.links.get(id) ?? [];
  const labels = labelsOf(links, exampleTitle);
  const opening = (phrase: Phrase) => cutAtSentence(shownWords(phrase, labels), LENGTH);
  const examples = new Set(note.programs.map(({ name }) => name));
  const claims = new Set<string>();
  for (const { link, resolution } of links) {
    if (resolution.to === "example" && link.kind === "embed") examples.add(resolution.name);
    if (resolution.to === "claim") claims.add(`${resolution.example}/${resolution.claim}`);
  }
  const headings = new Map(outline.headings.map(({ anchor, text, words = [text] }) => [anchor, words]));
  const places = Object.entries(openings).filter(([anchor]) => anchor !== titleHeading?.anchor);
  return {
    id,
    title,
    ...(fields.lang !== undefined && { lang: fields.lang }),
    words: opening(openings[coreIdeaOf(outline)?.anchor ?? ""] ?? summary),
    tags: fields.tags,
    examples: examples.size,
    claims: claims.size,
    places: Object.fromEntries(
      places.map(([anchor, words]) => [
        anchor,
        [shownText(headings.get(anchor) ?? [], labels), opening(words)],
      ]),
    ),
  };
}
