const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const CLOSING = /[\p{Pe}\p{Pf}、。，．：；！？ー]/u;
const ZERO_WIDTH_SPACE = "\u200b";

/**
 * Splits a text where lines may break: after spaces, hyphens and dashes, and around ideographs. Spaces stay
 * with the word before them, a line feed stands alone, and the pieces together are the text. A small part of
 * https://www.unicode.org/reports/tr14/.
 */
export function words(text: string): string[] {
  const pieces: string[] = [];
  let [piece, beforeLast, last] = ["", "", ""];
  for (const character of text) {
    if (piece !== "" && mayBreak(beforeLast, last, character)) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
    [beforeLast, last] = [last, character];
  }
  return piece === "" ? pieces : [...pieces, piece];
}

function mayBreak(beforeLast: string, last: string, next: string): boolean {
  if (last === "\n" || next === "\n") return true;
  if (next === " " || CLOSING.test(next)) return false;
  if (last === " " || last === ZERO_WIDTH_SPACE) return true;
  if (/[-–—]/.test(last)) return !/[\s\d–—-]/.test(next) && /[^\s–—-]/.test(beforeLast);
  return (IDEOGRAPH.test(last) || IDEOGRAPH.test(next) || CLOSING.test(last)) && isWide(last, next);
}

/** Closing marks of Latin writing keep the next letter; ideographic ones do not. */
function isWide(last: string, next: string): boolean {
  return (
    !OPENING.test(last) && (IDEOGRAPH.test(next) || IDEOGRAPH.test(last) || /[\u3000-\u303f]/.test(last))
  );
}
