import type { Selector, SimpleSelector } from "./selector.ts";

/** The text of a simple selector: one of these, and `argument` with `pseudo`. */
export interface SimpleText {
  readonly type?: string;
  readonly id?: string;
  readonly class?: string;
  /** What stands between the brackets. */
  readonly attribute?: string;
  /** With its colons. */
  readonly pseudo?: string;
  /** What stands between the parentheses. */
  readonly argument?: string;
}

/** A pattern for names, with their escapes (for regular expressions with the flag `u`). */
export const NAME = String.raw`(?:\\[0-9a-fA-F]{1,6}\s?|\\.|[\w\-]|[^\x00-\x7f])+`;

/**
 * Reads one simple selector.
 * @param parseNested reads the selectors inside of `:not()` and the like
 * @returns null for what is not known here
 */
export function parseSimple(
  text: SimpleText,
  parseNested: (text: string) => Selector[] | null,
): SimpleSelector | null {
  if (text.type !== undefined) return { kind: "type", name: unescapeName(text.type) };
  if (text.id !== undefined) return { kind: "id", name: unescapeName(text.id) };
  if (text.class !== undefined) return { kind: "class", name: unescapeName(text.class) };
  if (text.attribute !== undefined) return ATTRIBUTE.test(text.attribute) ? STATE : null;
  const pseudo = text.pseudo ?? "";
  const name = pseudo.replace(/^::?/, "").toLowerCase();
  if (pseudo.startsWith("::") || OLD_ELEMENTS.test(name)) return { kind: "pseudo-element" };
  if (text.argument === undefined) return STATES.test(name) ? STATE : null;
  if (name !== "not" && name !== "is" && name !== "where")
    return PLACES.test(name) && NTH.test(text.argument.trim()) ? STATE : null;
  const selectors = parseNested(text.argument);
  return selectors && { kind: "selectors", name, selectors };
}

/** https://drafts.csswg.org/css-syntax/#consume-escaped-code-point */
function unescapeName(text: string): string {
  return text.replace(
    /\\(?:([0-9a-fA-F]{1,6})\s?|(.))/gsu,
    (_, hex: string | undefined, char: string | undefined) =>
      hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (char ?? ""),
  );
}

const STATE = { kind: "state" } as const;
const ATTRIBUTE = /^\s*[\w:-]+\s*(?:[~|^$*]?=\s*(?:"[^"]*"|'[^']*'|[^\s"']+)\s*[iIsS]?\s*)?$/;
/** Those that CSS 2 wrote with one colon. */
const OLD_ELEMENTS = /^(before|after|first-line|first-letter)$/;
const STATES =
  /^(hover|active|focus|focus-within|focus-visible|visited|target|checked|disabled|enabled|link|any-link|root|empty|(first|last)-(child|of-type))$/;
const PLACES = /^nth-(last-)?(child|of-type)$/;
const NTH = /^(?:odd|even|[+-]?\d*n(?:\s*[+-]\s*\d+)?|[+-]?\d+)$/i;
