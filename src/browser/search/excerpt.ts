import { gap, isUnspaced } from "./unspaced.ts";

/** A piece of text that either answers the query or stands around the answer. */
export interface Segment {
  text: string;
  readonly mark: boolean;
}

const LENGTH = 150;
const LEAD = 40;
const PARTS = /^([^\p{L}\p{N}_]*)(.*?)([^\p{L}\p{N}\p{M}_]*)$/su;

/** A word without the punctuation around it: `(idempotency).` → `idempotency`. */
export const core = (word: string): string => PARTS.exec(word)?.[2] ?? "";

/**
 * Turns words into a line of text, the hits marked; neighbours are marked as one.
 * @param hits positions in `words`, in order.
 */
export function segments(words: readonly string[], from: number, to: number, hits: readonly number[]): Segment[] {
  const out: Segment[] = [];
  const marked = new Set(hits);
  const add = (text: string, mark: boolean) => {
    const last = out.at(-1);
    if (last?.mark === mark) last.text += text;
    else if (text) out.push({ text, mark });
  };
  for (let at = from; at < to; at++) {
    const word = wideStop(words[at] ?? "");
    const [, before = "", bare = "", after = ""] = PARTS.exec(word) ?? [];
    add(at > from ? gap(words[at - 1] ?? "", word) : "", marked.has(at) && marked.has(at - 1));
    add(before, false);
    add(bare, marked.has(at));
    add(after, false);
  }
  return out;
}

/**
 * Cuts out the stretch with the most hits, beginning a few words before the first of them.
 * @returns whole words only, with an ellipsis where text was left out; without hits, the beginning.
 */
export function excerpt(words: readonly string[], from: number, to: number, hits: readonly number[]): Segment[] {
  let start = densest(words, to, hits) ?? from;
  for (let room = LEAD; start > from && room > 0; room -= width(words[start])) start--;
  const end = reach(words, start, to, LENGTH + LEAD);
  const shown = segments(words, start, end, hits);
  if (start > from) shown.unshift({ text: "… ", mark: false });
  if (end < to) shown.push({ text: " …", mark: false });
  return shown;
}

function densest(words: readonly string[], to: number, hits: readonly number[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  let next = 0;
  for (const [n, hit] of hits.entries()) {
    const end = reach(words, hit, to, LENGTH);
    while ((hits[next] ?? end) < end) next++;
    if (next - n > most) [best, most] = [hit, next - n];
  }
  return best;
}

function reach(words: readonly string[], start: number, to: number, length: number): number {
  let end = start;
  for (let room = length; end < to && room > 0; end++) room -= width(words[end]);
  return end;
}

const width = (word = ""): number => word.length + 1;

/** Pagefind ends every block with a full stop; after a Chinese or Japanese character it should be theirs. */
const wideStop = (word: string): string =>
  word.endsWith(".") && isUnspaced(word.slice(0, -1)) ? `${word.slice(0, -1)}。` : word;
