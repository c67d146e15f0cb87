import { isScalar, type Node } from "yaml";

/** The fields by which a writer keeps a note private, each with the value that does. */
export const PRIVACY = { draft: true, private: true, publish: false, published: false } as const;

export type PrivacyField = keyof typeof PRIVACY;

const TRUE = /^(true|yes|on|y|1)$/i;
const FALSE = /^(false|no|off|n|0)$/i;

/** Finds the privacy field that a name means, ignoring case. */
export function privacyField(name: string): PrivacyField | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(PRIVACY, lower) ? (lower as PrivacyField) : undefined;
}

/**
 * Reads a privacy field. A value that is neither true nor false keeps the note private, because the note may
 * be secret. Only `published` may also be a day or a name, since many authors write there when something came
 * out.
 * @returns whether the note is private by this field, and whether the value is clear
 */
export function readPrivacy(
  field: PrivacyField,
  value: Node | null,
): { isPrivate: boolean; isClear: boolean } {
  if (value === null || (isScalar(value) && (value.value === null || value.value === "")))
    return { isPrivate: false, isClear: true };
  const text = isScalar(value) ? String(value.value).trim() : "";
  const said = TRUE.test(text) ? true : FALSE.test(text) ? false : undefined;
  if (said !== undefined) return { isPrivate: said === PRIVACY[field], isClear: true };
  return field === "published" ? { isPrivate: false, isClear: true } : { isPrivate: true, isClear: false };
}

/** Opens front matter, even malformed: in TOML, or with more than a fence on the line. */
const OPENING = /(?:-{3,}|\+{3,})[^\n]*\n/y;
const CLOSING = /^(?:-{3,}|\+{3,}|\.\.\.)[ \t]*\r?$/m;
const EMPTY = /^[ \t]*\r?$/m;
const MARKED =
  /^[\s-]*["']?(?:(?:draft|private)["']?[ \t]*[:=](?!\s*["']?(?:false|no|off|n|0|)["']?[ \t]*(?:#.*)?\r?$)|publish(?:ed)?["']?[ \t]*[:=][ \t]*["']?(?:false|no|off|n|0)\b)/im;

/** Tells whether front matter that could not be read marks its note private, as far as single lines show. */
export function looksPrivate(source: string): boolean {
  OPENING.lastIndex = afterComments(source);
  if (!OPENING.test(source)) return false;
  const rest = source.slice(OPENING.lastIndex);
  const end = CLOSING.exec(rest) ?? EMPTY.exec(rest);
  return MARKED.test(end ? rest.slice(0, end.index) : rest);
}

const MARKS = [
  ["%%", "%%"],
  ["<!--", "-->"],
  ["{/*", "*/}"],
] as const;
const SPACE = /\s*/y;

/** Finds the offset at which a text begins behind the white space and comments at its head. */
function afterComments(source: string): number {
  for (let at = 0; ; ) {
    SPACE.lastIndex = at;
    at += SPACE.exec(source)?.[0].length ?? 0;
    const mark = MARKS.find(([open]) => source.startsWith(open, at));
    const close = mark ? source.indexOf(mark[1], at + mark[0].length) : -1;
    if (!mark || close < 0) return at;
    at = close + mark[1].length;
  }
}
