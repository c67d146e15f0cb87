import { nodeRule } from "../text/note-text.ts";
import { hasBareBar } from "./link-without-text.ts";

/** An image that says nothing to those who cannot see it. */
export const imageWithoutText = nodeRule({
  kind: "image-without-text",
  severity: "warning",
  on: ["image", "imageReference"],
  check(node, note) {
    if (node.alt?.trim() || hasBareBar(node, note)) return undefined;
    const form = `![what it shows]${node.type === "image" ? `(${node.url})` : `[${node.label}]`}`;
    return { message: "This image has no text for those who cannot see it.", suggestion: `write ${form}` };
  },
});
