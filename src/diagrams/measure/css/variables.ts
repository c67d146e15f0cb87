const DEEPEST = 20;

/**
 * Puts values in for `var(--name, fallback)`.
 * https://drafts.csswg.org/css-variables/#substitute-a-var
 * @param lookUp the value of a custom property
 * @returns null when one has neither a value nor a fallback: then the declaration is as good as none
 */
export function substituteVariables(
  value: string,
  lookUp: (name: string) => string | undefined,
  depth = 0,
): string | null {
  const start = value.search(/\bvar\(/);
  if (start < 0) return value;
  const end = closing(value, start + 3);
  const [, name = "", fallback] =
    /^\s*(--[^\s,)]+)\s*(?:,([\s\S]*))?$/.exec(value.slice(start + 4, end)) ?? [];
  const found = lookUp(name) ?? fallback?.trim();
  if (found === undefined || depth > DEEPEST) return null;
  return substituteVariables(value.slice(0, start) + found + value.slice(end + 1), lookUp, depth + 1);
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text.charAt(i) === "(") depth++;
    if (text.charAt(i) === ")" && --depth === 0) return i;
  }
  return text.length;
}
