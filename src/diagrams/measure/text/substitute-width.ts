const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\u30fc\uff01-\uff60\uffe0-\uffe6][\p{Default_Ignorable_Code_Point}\p{M}]*$/u;
const HALF_WIDE = /^[\uff61-\uffdc]/u;
/** Arrows, signs of comparison and of sets, plain shapes, a tick and a cross. */
const SIGN =
  /^[\u2190-\u2199\u21d0-\u21d5\u2200-\u2209\u220f-\u2212\u221a\u221e\u2227-\u222a\u2248\u2260\u2261\u2264\u2265\u25a0-\u25ff\u2713\u2717]\ufe0e?$/u;
const EMOJI =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}|^[\d#*]\ufe0f?\u20e3$|^\p{Regional_Indicator}{2}$/u;

/**
 * Returns the width of a character that the site's font lacks, where the width is the same in whatever font a
 * reader's browser takes.
 * @param cluster one character as people see it, with its marks, joiners and selectors
 * @returns ems: 1 for Chinese, Japanese and Korean writing; 1 for a sign and 1.4 for an emoji, since no
 *   common font has wider ones; null where it depends on the font
 */
export function substituteWidth(cluster: string): number | null {
  if (EMOJI.test(cluster)) return 1.4;
  if (SIGN.test(cluster)) return 1;
  if (WIDE.test(cluster) && !HALF_WIDE.test(cluster)) return 1;
  return null;
}
