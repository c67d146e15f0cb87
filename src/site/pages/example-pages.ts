import type { Example } from "../../examples/example.ts";
import { exampleUses } from "../../notebook/check/example-uses.ts";
import { labelsOf } from "../../notebook/links/link-label.ts";
import { shownSentence } from "../../notebook/tree/shown-words.ts";
import { alphabetically } from "../../text/alphabetically.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { CurrentSite } from "../astro/render-site.ts";

interface NoteLink {
  readonly title: string;
  readonly slug: string;
}

/** What the page of an example shows besides its program. */
export interface ExamplePage {
  readonly example: Example;
  /** The notes that embed or contain the example. */
  readonly shownIn: readonly NoteLink[];
  /** The notes' links to claims of the example: the words of each link, in the sentence around them. */
  readonly proves: readonly (NoteLink & {
    readonly sentence: readonly [before: string, words: string, after: string];
    readonly claim: string;
    readonly holds: boolean;
  })[];
}

/** Lists the examples by title, each with the notes that show it and the notes' links to its claims. */
export function examplePages({ book, examples }: Pick<CurrentSite, "book" | "examples">): ExamplePage[] {
  const uses = exampleUses(book);
  const titles = new Map(examples.map(({ name, title }) => [name, title]));
  const titleOf = (name: string) => titles.get(name);
  return examples
    .map((example) => {
      const { shownIn = [], proves = [] } = uses.get(example.name) ?? {};
      const holding = new Set(example.claims.filter(({ holds }) => holds).map(({ id }) => id));
      return {
        example,
        shownIn: shownIn.map(({ title, slug }) => ({ title, slug })),
        proves: proves.map(({ from: { id, title, slug }, link, claim }) => ({
          ...{ title, slug, claim },
          sentence: shownSentence(
            link.sentence,
            link.offset,
            labelsOf(book.graph.links.get(id) ?? [], titleOf),
          ),
          holds: holding.has(claim),
        })),
      };
    })
    .sort(({ example: a }, { example: b }) => alphabetically(a.title, b.title) || byCodeUnit(a.name, b.name));
}
