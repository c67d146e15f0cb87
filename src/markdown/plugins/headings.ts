import type { MdastPluginDefinition } from "satteri";
import { offsetOf } from "../../notebook/outline.ts";
import type { RenderContext } from "../context.ts";

/**
 * Gives headings the ids that links name, and a link to themselves. The heading that serves as title is left to the
 * page's head; where a note has more of the first rank, all go down one, so that a page has one title.
 */
export function headings({ note, part }: RenderContext): MdastPluginDefinition {
  const anchors = new Map(note.outline.headings.map((heading) => [heading.offset, heading]));
  const shift = headingShift(note);
  return {
    name: "headings",
    options: { position: true },
    heading(node, context) {
      const heading = anchors.get(offsetOf(node));
      if (heading !== undefined && heading === note.titleHeading) return context.removeNode(node);
      if (shift) context.setProperty(node, "depth", Math.min(6, node.depth + shift) as typeof node.depth);
      // An embedded heading keeps no id: the page it comes from has it.
      if (part || !heading) return;
      context.setProperty(node, "data", { hProperties: { id: heading.anchor } });
      const label = `Link to section ${heading.text}`;
      context.wrapNode(node, {
        type: "headingGroup",
        data: { hName: "div", hProperties: { className: ["heading"] } },
        children: [
          {
            type: "link",
            url: `#${encodeURIComponent(heading.anchor)}`,
            data: { hProperties: { className: ["anchor"], "aria-label": label, "data-pagefind-ignore": "" } },
            children: [{ type: "text", value: "#" }],
          },
        ],
      });
    },
  };
}

/** How far a note's headings go down on its page. */
export const headingShift = ({ outline, titleHeading }: RenderContext["note"]) =>
  outline.headings.some((heading) => heading.depth === 1 && heading !== titleHeading) ? 1 : 0;
