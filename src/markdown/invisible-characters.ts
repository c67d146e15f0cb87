import { codePoint } from "../text/code-point.ts";
import { escapeText } from "../text/html.ts";

/**
 * Characters that nobody sees, and that make code read as what it is not: those that turn the direction of
 * the text around them, those without a width, letters that are drawn as nothing, and control characters.
 * Joiners are left alone where scripts and emoji need them.
 */
export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to show
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|\u034f|(?<=[\0-\x7f])[\u200c\u200d]/u;

const EACH = new RegExp(INVISIBLE, "gu");

/**
 * Makes code safe to stand between tags, with a mark for what nobody would see. Its text stays as it was
 * written.
 */
export const escapeCode = (code: string) =>
  INVISIBLE.test(code)
    ? escapeText(code).replace(
        EACH,
        (sign) => `<bdi class="invisible" title="${codePoint(sign)}">${sign}</bdi>`,
      )
    : escapeText(code);

/** Splits a text at the characters that nobody sees; those stand at the odd places. */
export const splitInvisible = (text: string): string[] =>
  text.split(new RegExp(`(${INVISIBLE.source})`, "u"));
