import type { Nodes } from "mdast";
import { textOf } from "../../tree/text.ts";
import { type NoteText, nodeRule } from "../text/note-text.ts";

/** A link that no words of its page lead to. */
export const linkWithoutText = nodeRule({
  kind: "link-without-text",
  severity: "warning",
  on: ["link", "image", "imageReference"],
  check(node, note) {
    // One that names nothing either is a broken link, and reported as that.
    if (node.type === "link" && node.url.trim() === "") return undefined;
    const isEmpty = node.type === "link" && textOf(node).trim() === "";
    return isEmpty || hasBareBar(node, note)
      ? { message: "This link has no words of its own.", suggestion: "write what it leads to" }
      : undefined;
  },
});

/** Whether a wikilink ends in a bar without words. */
export const hasBareBar = ({ position }: Nodes, { bars }: NoteText) =>
  bars.has((position?.end.offset ?? 0) - "|]]".length);
