/**
 * Splits CSS text at a character, but not inside of brackets, strings or escapes.
 * @param separator one character
 * @returns the parts, trimmed, without the empty ones
 */
export function splitTopLevel(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === "\\") i++;
    else if (char === '"' || char === "'") i = endOfString(text, i);
    else if (char === "(" || char === "[" || char === "{") depth++;
    else if (char === ")" || char === "]" || char === "}") depth--;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/**
 * Finds the end of the string whose opening quote is at `open`: the index of the closing quote, or of the
 * text's last character if the string is never closed.
 */
export function endOfString(text: string, open: number): number {
  const quote = text.charAt(open);
  for (let i = open + 1; i < text.length; i++) {
    if (text.charAt(i) === "\\") i++;
    else if (text.charAt(i) === quote) return i;
  }
  return text.length - 1;
}

/** Removes the comments from CSS, each leaving a space. */
export function withoutComments(css: string): string {
  if (!css.includes("/*")) return css;
  let kept = "";
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    const char = css.charAt(i);
    if (char === '"' || char === "'") i = endOfString(css, i);
    else if (char === "/" && css.charAt(i + 1) === "*") {
      const end = css.indexOf("*/", i + 2);
      kept += `${css.slice(start, i)} `;
      start = end < 0 ? css.length : end + 2;
      i = start - 1;
    }
  }
  return kept + css.slice(start);
}
