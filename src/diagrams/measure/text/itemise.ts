import { substituteWidth } from "./substitute-width.ts";

/** A stretch of text that is measured in one way. */
export type TextRun =
  | { readonly kind: "shaped"; readonly text: string }
  /** One character that the font has not. `ems` is null where its width is not known. */
  | { readonly kind: "substituted"; readonly text: string; readonly ems: number | null };

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const EMOJI_SELECTOR = "\ufe0f";

/**
 * Splits a text into what the font letters and single characters that another font will.
 * @param has whether the font has a character, given as its code point
 */
export function itemise(text: string, has: (character: number) => boolean): TextRun[] {
  if (isShaped(text, has)) return text === "" ? [] : [{ kind: "shaped", text }];
  const runs: TextRun[] = [];
  let shaped = "";
  for (const { segment } of clusters.segment(text)) {
    if (isShaped(segment, has)) {
      shaped += segment;
      continue;
    }
    if (shaped !== "") runs.push({ kind: "shaped", text: shaped });
    shaped = "";
    runs.push({ kind: "substituted", text: segment, ems: substituteWidth(segment) });
  }
  if (shaped !== "") runs.push({ kind: "shaped", text: shaped });
  return runs;
}

function isShaped(text: string, has: (character: number) => boolean): boolean {
  if (text.includes(EMOJI_SELECTOR)) return false;
  for (const character of text) {
    if (!has(character.codePointAt(0) ?? 0) && !INVISIBLE.test(character)) return false;
  }
  return true;
}
