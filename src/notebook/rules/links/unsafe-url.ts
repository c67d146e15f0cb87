import { isWikilink, schemeOf } from "../../contents/links.ts";
import { nodeRule } from "../text/note-text.ts";

const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "claim:"]);

/** Whether a link may stand in a page: relative, or of a scheme that runs nothing. */
export function isSafeUrl(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined || SAFE_SCHEMES.has(scheme);
}

/** A link to what runs. */
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
