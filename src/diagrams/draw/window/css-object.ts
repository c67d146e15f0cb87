import { isCssColour } from "../../flat/colours/colour.ts";

/** The part of the browser's `CSS` object that Mermaid and its libraries call. */
export interface CssObject {
  escape(text: string): string;
  supports(property: string, value: string): boolean;
}

/** Writes text as a CSS identifier (CSSOM, "serialize an identifier"). */
export function escapeIdentifier(text: string): string {
  return [...text].map((char, at) => escapeChar(char, at, text)).join("");
}

function escapeChar(char: string, at: number, text: string): string {
  if (char === "\0") return "\ufffd";
  const control = /\p{Cc}/u.test(char);
  const leadingDigit = /\d/.test(char) && (at === 0 || (at === 1 && text.startsWith("-")));
  if (control || leadingDigit) return `\\${char.charCodeAt(0).toString(16)} `;
  if (char === "-" && text === "-") return "\\-";
  return /[\w\u0080-\u{10ffff}-]/u.test(char) ? char : `\\${char}`;
}

/** jsdom has no `CSS`. Of what is supported Mermaid only asks whether a word is a colour. */
export const cssObject: CssObject = {
  escape: (text) => escapeIdentifier(String(text)),
  supports: (property, value) => property !== "color" || isCssColour(String(value)),
};
