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

interface Part {
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
  const words = page.content.split(/\s+/);
  const title = (page.meta.title ?? "Untitled").split(/\s+/);
  const hits = bodyHits(words, locations, query);
  const within = (from: number, to: number) => hits.filter((hit) => hit >= from && hit < to);
  const { opening, headed } = cut(page, words.length);
  const best = headed
    .map((part) => ({ ...part, hits: within(part.heading, part.to) }))
    .filter((part) => part.hits.length > 0)
    .sort((a, b) => b.hits.length - a.hits.length)
    .slice(0, SECTIONS)
    .sort((a, b) => a.heading - b.heading);
  const first = within(opening.from, opening.to);
  return {
    url: page.url,
    id: page.meta.id ?? "",
    lang: page.filters.lang?.[0] ?? null,
    title: segments(title, 0, title.length, titleHits(title, query)),
    tags: (page.filters.tag ?? []).map(gather),
    excerpt: first.length > 0 || best.length === 0 ? excerpt(words, opening.from, opening.to, first) : [],
    sections: best.map((part) => ({
      url: `${page.url}#${encodeURIComponent(part.id)}`,
      title: segments(part.title, 0, part.title.length, part.hits.map((hit) => hit - part.heading)),
      excerpt: excerpt(words, part.from, part.to, within(part.from, part.to)),
    })),
    matched: [...hits.map((hit) => words[hit] ?? ""), ...title, page.meta.id ?? ""],
  };
}

/** Cuts a page at its headings. The opening is what follows the title; a title's own words are never an excerpt. */
function cut(page: Fragment, end: number): { opening: Part; headed: Part[] } {
  const headings = page.anchors
    .filter((anchor) => /^h[1-6]$/.test(anchor.element))
    .sort((a, b) => a.location - b.location)
    .map((anchor) => ({ ...anchor, title: anchor.text.split(/\s+/) }));
  const h1 = headings[0]?.element === "h1" ? headings.shift() : undefined;
  const opening = { id: "", title: [], location: 0, from: h1 ? h1.location + h1.title.length : 0 };
  const parts = [opening, ...headings.map((each) => ({ ...each, from: each.location + each.title.length }))].map(
    ({ id, title, location, from }, n) => ({ id, title, heading: location, from, to: headings[n]?.location ?? end }),
  );
  return { opening: parts[0] as Part, headed: parts.slice(1) };
}
