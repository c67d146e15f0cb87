import { alphabetically } from "../../text/alphabetically.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import { type ExampleTitle, labelsOf } from "../links/link-label.ts";
import type { Notebook } from "../notebook.ts";
import type { Slug } from "../text/ids.ts";
import { shownWords } from "../tree/shown-words.ts";
import { firstSentence } from "../tree/text.ts";

/** A term as a note defines it. */
interface Term {
  readonly title: string;
  readonly slug: Slug;
  readonly lang?: string;
  readonly definition: string;
  /** Other names that find the term: its own, and names of what belongs to it. */
  readonly aliases: readonly string[];
}

/** The terms that begin with the same letter; terms that begin with none come last, under `#`. */
export interface Letter {
  readonly letter: string;
  readonly terms: readonly Term[];
}

/** Notes with this tag order other notes and define nothing. */
const STRUCTURE = "structure";
const ARTICLE = /^(?:an?|the)\s+/i;
const NO_LETTER = "#";

/**
 * Lists the terms that notes define in alphabetical order, grouped by letter. An article before a term does
 * not count.
 */
export function glossaryOf(
  { notes, graph }: Pick<Notebook, "notes" | "graph">,
  exampleTitle?: ExampleTitle,
): Letter[] {
  const terms = notes.flatMap(({ id, slug, title, definition, fields: { tags, aliases, lang } }): Term[] => {
    if (definition === undefined || tags.includes(STRUCTURE)) return [];
    const labels = labelsOf(graph.links.get(id) ?? [], exampleTitle);
    return [
      {
        title,
        slug,
        ...(lang !== undefined && { lang }),
        definition: definition.map((text) => firstSentence(shownWords(text, labels))).join(" "),
        aliases: otherNames(title, aliases),
      },
    ];
  });
  const inOrder = terms.sort((a, b) => alphabetically(nameOf(a), nameOf(b)) || byCodeUnit(a.slug, b.slug));
  const letters = Map.groupBy(inOrder, (term) => letterOf(nameOf(term)));
  return Array.from(letters, ([letter, ofLetter]) => ({ letter, terms: ofLetter })).sort(
    (a, b) => Number(a.letter === NO_LETTER) - Number(b.letter === NO_LETTER),
  );
}

/**
 * Filters the aliases to names that say something new, not the title or another name in other case or in the
 * plural.
 */
function otherNames(title: string, aliases: readonly string[]): string[] {
  const told = new Set([plain(title)]);
  return aliases.filter((alias) => {
    const name = plain(alias);
    const isNew = !told.has(name);
    told.add(name);
    return isNew;
  });
}

const plain = (name: string) => name.replace(ARTICLE, "").toLowerCase().replace(/s$/, "");

const nameOf = ({ title }: Term) => title.replace(ARTICLE, "");

/** Returns the letter that a name stands under, without accents: É stands under E. */
function letterOf(name: string): string {
  const [first = ""] = name.normalize("NFD");
  return /\p{L}/u.test(first) ? first.toUpperCase() : NO_LETTER;
}
