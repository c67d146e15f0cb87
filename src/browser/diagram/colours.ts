import type { Scheme } from "./scheme.ts";

/** How many levels of variables are resolved, so that circular references end. */
const DEEPEST = 8;

/**
 * Resolves `var()` and `light-dark()` in a colour for one scheme, for files that stand alone.
 * @param value any text of CSS
 * @param variable the value of a custom property by its name, dashes included; empty when there is none
 */
export function plainColour(value: string, scheme: Scheme, variable: (name: string) => string): string {
  let text = value;
  for (let depth = 0; depth < DEEPEST && text.includes("var("); depth++) {
    text = text.replace(/var\(\s*(--[\w-]+)\s*\)/g, (_, name: string) => variable(name).trim());
  }
  for (let at = text.lastIndexOf("light-dark("); at >= 0; at = text.lastIndexOf("light-dark(")) {
    const { parts, end } = readArguments(text, at + "light-dark(".length);
    text = text.slice(0, at) + (parts[scheme === "light" ? 0 : 1] ?? "").trim() + text.slice(end);
  }
  return text;
}

/**
 * Splits the arguments of a function whose parenthesis opened just before `start`, and finds where the text
 * goes on after the function.
 */
function readArguments(text: string, start: number): { parts: readonly string[]; end: number } {
  const parts = [""];
  let depth = 1;
  let end = start;
  for (; end < text.length && depth > 0; end++) {
    const char = text.charAt(end);
    if (char === "(") depth++;
    if (char === ")") depth--;
    if (char === "," && depth === 1) parts.push("");
    else if (depth > 0) parts[parts.length - 1] += char;
  }
  return { parts, end };
}
