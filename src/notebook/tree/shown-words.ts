import type { Phrase } from "../text/phrase.ts";
import type { Sentence } from "./sentence.ts";
import type { Words } from "./text.ts";

/**
 * What the page shows for the link or image that begins at an offset; undefined where it shows what was
 * typed.
 */
export type Labels = (offset: number) => string | undefined;

/** Calls the links of a phrase what its page calls them. */
export function shownWords(phrase: Phrase, labels: Labels): Words {
  const links: { start: number; end: number }[] = [];
  let text = "";
  for (const part of phrase) {
    const words = typeof part === "string" ? part : (labels(part.offset) ?? part.words);
    const start = text.length;
    // A picture shows no words, and leaves a space on both sides.
    text += text.endsWith(" ") ? words.trimStart() : words;
    if (typeof part !== "string" && text.length > start) links.push({ start, end: text.length });
  }
  return { text, links };
}

/** Says a whole phrase in the words of its page. */
export const shownText = (phrase: Phrase, labels: Labels): string => shownWords(phrase, labels).text.trim();

/** Says the sentence around a link in the words of its page. */
export function shownSentence(
  [before, words, after]: Sentence,
  offset: number,
  labels: Labels,
): [before: string, words: string, after: string] {
  return [shownWords(before, labels).text, labels(offset) ?? words, shownWords(after, labels).text];
}
