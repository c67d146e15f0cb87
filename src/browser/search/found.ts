import { excerpt, type Segment, segments } from "./excerpt.ts";
import { bodyHits, titleHits } from "./hits.ts";
import type { Fragment } from "./pagefind.ts";
import type { Query } from "./query.ts";
import { gather } from "./unspaced.ts";

/** One note as the results show it. */
export interface Found {
  readonly url: string;
  readonly id: string;
  /** The language of the note, where it is not the site's own. */
  readonly lang: string | null;
  readonly title: Segment[];
  readonly tags: readonly string[];
  readonly excerpt: Segment[];
  readonly sections: readonly { url: string; title: Segment[]; excerpt: Segment[] }[];
  /** The words of the note that the index matched. */
  readonly matched: readonly string[];
}

interface Section {
  readonly id: string;
  readonly title: readonly string[];
  /** Where the heading begins, where the text after it begins, and where that ends. */
  readonly heading: number;
  readonly from: number;
  readonly to: number;
}

const SECTIONS = 3;

/**
 * Prepares one page of the index for showing: its best sections, each with an excerpt, the matches marked.
 * @param locations where the index says that its words match.
 * @returns plain text only: nothing in it is ever read as HTML.
 */
export function describe(page: Fragment, locations: readonly number[], query: Query): Found {
  const asked = query.words;
  const words = page.content.split(/\s+/);
  const text = { words, hits: bodyHits(words, locations, query), asked };
  const title = (page.meta.title ?? "Untitled").split(/\s+/);
  const names = ["id", "aliases", "called"].flatMap((name) => (page.meta[name] ?? "").split(/\s+/));
  const hitsIn = (from: number, to: number) => text.hits.filter((hit) => hit >= from && hit < to);
  const { opening, headed } = cut(page, words.length);
  const best = headed
    .map((part) => ({ ...part, hits: hitsIn(part.heading, part.to) }))
    .filter((part) => part.hits.length > 0)
    .sort((a, b) => b.hits.length - a.hits.length)
    .slice(0, SECTIONS)
    .sort((a, b) => a.heading - b.heading);
  const showsOpening = best.length === 0 || hitsIn(opening.from, opening.to).length > 0;
  return {
    url: page.url,
    id: page.meta.id ?? "",
    lang: page.filters.lang?.[0] ?? null,
    title: segments({ words: title, hits: titleHits(title, query), asked }),
    tags: (page.filters.tag ?? []).map(gather),
    excerpt: showsOpening ? excerpt(text, opening.from, opening.to) : [],
    sections: best.map((part) => ({
      url: `${page.url}#${encodeURIComponent(part.id)}`,
      title: segments({ words: part.title, hits: part.hits.map((hit) => hit - part.heading), asked }),
      excerpt: excerpt(text, part.from, part.to),
    })),
    matched: [...text.hits.map((hit) => words[hit] ?? ""), ...title, ...names],
  };
}

/** Cuts a page at its headings. The opening is what follows the title: a title's own words are no excerpt. */
function cut(page: Fragment, end: number): { opening: Section; headed: Section[] } {
  const headings = page.anchors
    .filter((anchor) => /^h[1-6]$/.test(anchor.element))
    .sort((a, b) => a.location - b.location)
    .map(({ element, id, text, location }) => ({ element, id, title: text.split(/\s+/), heading: location }));
  const h1 = headings[0]?.element === "h1" ? headings.shift() : undefined;
  const endOf = (n: number) => headings[n + 1]?.heading ?? end;
  const opening = {
    id: "",
    title: [],
    heading: 0,
    from: h1 ? h1.heading + h1.title.length : 0,
    to: endOf(-1),
  };
  const headed = headings.map((each, n) => ({
    ...each,
    from: each.heading + each.title.length,
    to: endOf(n),
  }));
  return { opening, headed };
}
