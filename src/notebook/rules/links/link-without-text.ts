import type { Nodes } from "mdast";
import { textOf } from "../../tree/text.ts";
import { type NoteText, nodeRule } from "../text/note-text.ts";

/** A link without words of its own. */
export const linkWithoutText = nodeRule({
  kind: "link-without-text",
  severity: "warning",
  on: ["link", "image", "imageReference"],
  check(node, note) {
    // A link that also lacks a target is a broken link, and reported as that.
    if (node.type === "link" && node.url.trim() === "") return undefined;
    const isEmpty = node.type === "link" && textOf(node).trim() === "";
    return isEmpty || hasBareBar(node, note)
      ? { message: "This link has no words of its own.", suggestion: "write what it leads to" }
      : undefined;
  },
});

/** Tells whether a wikilink ends in a bar without words behind it, as `[[note|]]` does. */
export const hasBareBar = ({ position }: Nodes, { bars }: NoteText) =>
  bars.has((position?.end.offset ?? 0) - "|]]".length);
