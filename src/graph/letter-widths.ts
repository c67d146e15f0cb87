/**
 * The widths of the letters from space to ~ in Inter at the weight of labels, in hundredths of an em. A test
 * compares them with the font itself.
 */
const INTER = [
  27, 30, 48, 64, 64, 99, 65, 31, 37, 37, 51, 66, 30, 46, 30, 37, 64, 41, 61, 62, 65, 60, 63, 57, 62, 63, 30,
  31, 66, 66, 66, 52, 97, 70, 66, 73, 72, 60, 59, 75, 74, 27, 57, 68, 57, 91, 75, 77, 64, 77, 65, 64, 65, 74,
  70, 99, 69, 69, 63, 37, 37, 37, 47, 46, 33, 56, 62, 57, 62, 58, 38, 62, 60, 25, 25, 55, 25, 88, 60, 60, 62,
  62, 38, 53, 33, 60, 57, 82, 55, 57, 56, 43, 34, 43, 66,
];
const FIRST = 0x20;

/** Marks that stand on the letter before them. */
const WITHOUT_WIDTH = /\p{M}|\p{Default_Ignorable_Code_Point}/u;
/** Chinese, Japanese and Korean writing, emoji: as wide as they are high, or wider. */
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff01-\uff60]/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/**
 * Measures the width of a line of a label, in ems. Letters that the site's font lacks count as wide letters.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += INTER[(letter.codePointAt(0) ?? 0) - FIRST] ?? otherWidth(letter);
  return width / 100;
}

function otherWidth(letter: string): number {
  if (WITHOUT_WIDTH.test(letter)) return 0;
  if (EMOJI.test(letter)) return 140;
  return WIDE.test(letter) ? 100 : 75;
}
