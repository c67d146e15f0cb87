import { isWikilink, schemeOf } from "../../contents/links.ts";
import { nodeRule } from "../text/note-text.ts";

const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "claim:"]);

/** Tells whether a link may stand in a page: its URL is relative, or of a scheme that runs no code. */
export function isSafeUrl(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined || SAFE_SCHEMES.has(scheme);
}

/** A link of a scheme that may run code. */
export const unsafeUrl = nodeRule({
  kind: "unsafe-url",
  severity: "error",
  on: ["link", "image", "definition"],
  check(node, { source }) {
    // The name in a wikilink is no address: [[Rust: ownership]].
    if (isSafeUrl(node.url) || isWikilink(node, source)) return undefined;
    const message = `A link must not use ${schemeOf(node.url)}`;
    return { message, suggestion: "use https:, mailto: or a note's name" };
  },
});
