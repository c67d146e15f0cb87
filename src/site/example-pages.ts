import type { Example } from "../examples/example.ts";
import { exampleUses } from "../notebook/example-uses.ts";
import type { CurrentSite } from "./render-site.ts";

interface NoteLink {
  readonly title: string;
  readonly slug: string;
}

/** What the page of an example shows besides its program. */
export interface ExamplePage {
  readonly example: Example;
  /** The notes that embed or hold it. */
  readonly shownIn: readonly NoteLink[];
  /** Where notes take a claim of it for proof: their words, in the sentence around them. */
  readonly proves: readonly (NoteLink & {
    readonly sentence: readonly [before: string, words: string, after: string];
    readonly claim: string;
    readonly holds: boolean;
  })[];
}

/** Every example with what notes make of it, by title. */
export function examplePages({ book, examples }: Pick<CurrentSite, "book" | "examples">): ExamplePage[] {
  const uses = exampleUses(book);
  return examples
    .map((example) => {
      const { shownIn = [], proves = [] } = uses.get(example.name) ?? {};
      const holding = new Set(example.claims.filter(({ holds }) => holds).map(({ id }) => id));
      return {
        example,
        shownIn: shownIn.map(({ title, slug }) => ({ title, slug })),
        proves: proves.map(({ from: { title, slug }, link: { sentence }, claim }) => ({
          ...{ title, slug, sentence, claim },
          holds: holding.has(claim),
        })),
      };
    })
    .sort(
      ({ example: a }, { example: b }) => collator.compare(a.title, b.title) || (a.name < b.name ? -1 : 1),
    );
}

const collator = new Intl.Collator("en");
