import type { Heading } from "./outline.ts";

interface Index {
  readonly text: ReadonlyMap<string, Heading>;
  readonly anchor: ReadonlyMap<string, Heading>;
  readonly loose: ReadonlyMap<string, Heading>;
}

// A note's headings are indexed once, when the first link asks for one.
const indexes = new WeakMap<readonly Heading[], Index>();

/**
 * Finds a heading by its words or its anchor; exactly first, then as loosely as Obsidian does. `Above#Below` is the
 * heading Below, unless one has these very words.
 */
export function findHeading(headings: readonly Heading[], written: string): Heading | undefined {
  const index = indexes.get(headings) ?? indexOf(headings);
  indexes.set(headings, index);
  const found = look(index, written);
  return (
    found ??
    (written.includes("#") ? look(index, written.slice(written.lastIndexOf("#") + 1).trim()) : undefined)
  );
}

function look({ text, anchor, loose }: Index, written: string): Heading | undefined {
  const exact = written.normalize("NFC");
  return text.get(exact) ?? anchor.get(exact) ?? loose.get(looseHeading(exact));
}

const indexOf = (headings: readonly Heading[]): Index => ({
  text: firstBy(headings, ({ text }) => text.normalize("NFC")),
  anchor: firstBy(headings, ({ anchor }) => anchor.normalize("NFC")),
  loose: firstBy(headings, ({ text }) => looseHeading(text)),
});

function firstBy(headings: readonly Heading[], key: (heading: Heading) => string): Map<string, Heading> {
  const first = new Map(headings.toReversed().map((heading) => [key(heading), heading]));
  // What has neither letters nor digits is like nothing else.
  first.delete("");
  return first;
}

/** Obsidian drops what a link cannot hold (`#`, `|`, `^`, `[[`) and smart punctuation changes quotes and dashes. */
const looseHeading = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
