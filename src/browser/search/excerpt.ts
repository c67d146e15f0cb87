import { grade } from "./evidence.ts";
import { gap, isUnspaced } from "./unspaced.ts";

/** A piece of text that either matches the query or stands around a match. */
export interface Segment {
  text: string;
  readonly mark: boolean;
}

/** The words of a text, and which of them to mark. */
export interface Marked {
  readonly words: readonly string[];
  /** Positions in `words`, in order. */
  readonly hits: readonly number[];
  /** The words asked for: of a hit such as `get("Idempotency-Key")` only their part is marked. */
  readonly asked: readonly string[];
}

const LENGTH = 150;
const LEAD = 40;
const PARTS = /^([^\p{L}\p{N}_]*)(.*?)([^\p{L}\p{N}\p{M}_]*)$/su;

/** Strips the punctuation around a word: `(idempotency).` → `idempotency`. */
export const core = (word: string): string => PARTS.exec(word)?.[2] ?? "";

/** Turns words into a line of text; hits that are neighbours are marked as one. */
export function segments({ words, hits, asked }: Marked, from = 0, to = words.length): Segment[] {
  const out: Segment[] = [];
  const hit = new Set(hits);
  const add = (text: string, mark: boolean) => {
    const last = out.at(-1);
    if (last?.mark === mark) last.text += text;
    else if (text) out.push({ text, mark });
  };
  for (let at = from; at < to; at++) {
    const word = wideStop(words[at] ?? "");
    const [, before = "", bare = "", after = ""] = PARTS.exec(word) ?? [];
    add(
      at > from ? gap(words[at - 1] ?? "", word) : "",
      hit.has(at) && hit.has(at - 1) && out.at(-1)?.mark === true,
    );
    add(before, false);
    for (const part of hit.has(at) ? narrow(bare, asked) : [{ text: bare, mark: false }])
      add(part.text, part.mark);
    add(after, false);
  }
  return out;
}

/**
 * Cuts out the stretch with the most hits, beginning a few words before the first of them.
 * @returns whole words only, with an ellipsis where text was left out; without hits, the beginning.
 */
export function excerpt(text: Marked, from: number, to: number): Segment[] {
  const { words } = text;
  let start = densest(text, from, to);
  for (let room = LEAD; start > from && room > 0; room -= width(words[start])) start--;
  const end = reach(words, start, to, LENGTH + LEAD);
  const shown = segments(text, start, end);
  if (start > from) shown.unshift({ text: "… ", mark: false });
  if (end < to) shown.push({ text: " …", mark: false });
  return shown;
}

function narrow(word: string, asked: readonly string[]): Segment[] {
  const parts = word.split(/([^\p{L}\p{N}\p{M}_]+)/u);
  const found = parts.map((text) => ({ text, mark: asked.some((each) => grade(each, [text]) === "real") }));
  return found.some((part) => part.mark) ? found : [{ text: word, mark: true }];
}

function densest({ words, hits }: Marked, from: number, to: number): number {
  const within = hits.filter((hit) => hit >= from && hit < to);
  let best = from;
  let most = 0;
  let next = 0;
  for (const [n, hit] of within.entries()) {
    const end = reach(words, hit, to, LENGTH);
    while ((within[next] ?? end) < end) next++;
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

/**
 * Replaces the full stop with which Pagefind ends every block by `。` after a Chinese or Japanese character.
 */
const wideStop = (word: string): string =>
  word.endsWith(".") && isUnspaced(word.slice(0, -1)) ? `${word.slice(0, -1)}。` : word;
