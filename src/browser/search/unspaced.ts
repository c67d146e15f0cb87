/*
 * Chinese and Japanese are written without spaces, and two word lists never agree on where a word ends: what
 * one cuts at build time, another does not find in the page. So there are no words here: every character
 * stands alone in the index, and a search asks for its characters side by side. That finds exactly the notes
 * that contain the text typed.
 */
const LETTER = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー";
const MARK =
  "\\u3001-\\u3004\\u3008-\\u3020\\u30fb\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65";

const SOME = new RegExp(`[${LETTER}]`, "u");
const ONLY = new RegExp(`^[${LETTER}]$`, "u");
const RUNS = new RegExp(`[${LETTER}]+|[^${LETTER}]+`, "gu");
const BEFORE = `(?<=[\\p{L}\\p{N}\\p{M}][^\\p{L}\\p{N}\\s]*)(?=[${LETTER}])`;
const AFTER = `(?<=[${LETTER}][^\\p{L}\\p{N}\\s]*)(?=[\\p{L}\\p{N}])`;
const SEAM = new RegExp(`${BEFORE}|${AFTER}`, "gu");
const ENDS_WIDE = new RegExp(`[${LETTER}${MARK}]$`, "u");
const STARTS_WIDE = new RegExp(`^[${LETTER}${MARK}]`, "u");
const ENDS_MARK = new RegExp(`[${MARK}]$`, "u");
const STARTS_MARK = new RegExp(`^[${MARK}]`, "u");

/** Tells whether a text has characters of a script written without spaces. */
export const hasUnspaced = (text: string): boolean => SOME.test(text);

/** Tells whether a word is a single character of a script written without spaces. */
export const isUnspaced = (word: string): boolean => ONLY.test(word);

/** Cuts a text into its runs with and without spaces between words: `HTTPの話` → `HTTP`, `の話`. */
export const runs = (text: string): { text: string; unspaced: boolean }[] =>
  Array.from(text.matchAll(RUNS), ([run]) => ({ text: run, unspaced: hasUnspaced(run) }));

/** Puts a space around every character of a script written without spaces: `新幹線に` → `新 幹 線 に`. */
export const spread = (text: string): string =>
  hasUnspaced(text) ? text.normalize("NFC").replace(SEAM, " ") : text;

/** Returns what separates two words of a spread text when it is shown: nothing, or a space. */
export function gap(before: string, after: string): "" | " " {
  if (ENDS_MARK.test(before) || STARTS_MARK.test(after)) return "";
  return ENDS_WIDE.test(before) && STARTS_WIDE.test(after) ? "" : " ";
}

/** Undoes {@link spread}: `新 幹 線 に` → `新幹線に`. Spaces between such characters in the original are lost too. */
export const gather = (text: string): string =>
  text
    .trim()
    .split(/\s+/)
    .reduce((shown, word) => shown + gap(shown, word) + word);
