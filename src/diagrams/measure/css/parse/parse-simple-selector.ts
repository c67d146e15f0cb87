import type { AttributeSelector, Selector, SimpleSelector } from "./selector.ts";

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
  if (text.attribute !== undefined) return parseAttribute(text.attribute);
  const pseudo = text.pseudo ?? "";
  const name = pseudo.replace(/^::?/, "").toLowerCase();
  if (pseudo.startsWith("::") || OLD_ELEMENTS.test(name)) return { kind: "never", isElement: true };
  if (text.argument === undefined) return parseState(name);
  if (name !== "not" && name !== "is" && name !== "where") return parseNth(name, text.argument.trim());
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

const ATTRIBUTE = /^\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))\s*([iIsS])?\s*)?$/;

function parseAttribute(text: string): AttributeSelector | null {
  const [whole, name = "", operator = "", double, single, bare, flag] = ATTRIBUTE.exec(text) ?? [];
  if (whole === undefined) return null;
  return {
    kind: "attribute",
    name,
    operator: operator as AttributeSelector["operator"],
    value: unescapeName(double ?? single ?? bare ?? ""),
    ignoreCase: flag?.toLowerCase() === "i",
  };
}

/** Those that CSS 2 wrote with one colon. */
const OLD_ELEMENTS = /^(before|after|first-line|first-letter)$/;
const STATES =
  /^(hover|active|focus|focus-within|focus-visible|visited|target|checked|disabled|enabled|link|any-link)$/;

function parseState(name: string): SimpleSelector | null {
  if (STATES.test(name)) return { kind: "never", isElement: false };
  if (name === "root" || name === "empty") return { kind: name };
  const [whole, end, among] = /^(first|last)-(child|of-type)$/.exec(name) ?? [];
  if (whole === undefined) return null;
  return { kind: "nth", fromEnd: end === "last", ofType: among === "of-type", step: 0, offset: 1 };
}

const NTH =
  /^(?:(?<word>odd|even)|(?<step>[+-]?\d*)n(?:\s*(?<sign>[+-])\s*(?<offset>\d+))?|(?<only>[+-]?\d+))$/;

function parseNth(name: string, argument: string): SimpleSelector | null {
  const place = /^nth-(last-)?(child|of-type)$/.exec(name);
  const nth = NTH.exec(argument.toLowerCase())?.groups;
  if (!place || !nth) return null;
  const { word, step = "", sign = "+", offset = "0", only } = nth;
  const among = { fromEnd: place[1] !== undefined, ofType: place[2] === "of-type" };
  if (word) return { kind: "nth", ...among, step: 2, offset: word === "odd" ? 1 : 0 };
  if (only) return { kind: "nth", ...among, step: 0, offset: Number(only) };
  return {
    kind: "nth",
    ...among,
    step: Number(/\d/.test(step) ? step : `${step}1`),
    offset: Number(sign + offset),
  };
}
