import type { MdastPluginDefinition } from "satteri";
import { labelsOf } from "../../notebook/links/link-label.ts";
import type { Note } from "../../notebook/note/note.ts";
import { lastUpTo } from "../../notebook/text/sorted.ts";
import { type Heading, offsetOf } from "../../notebook/tree/outline.ts";
import { shownText } from "../../notebook/tree/shown-words.ts";
import type { RenderContext } from "../context.ts";
import { addProperties, element } from "../properties.ts";

/**
 * Gives headings the ids that links name, and a link to themselves. Removes the heading that serves as title,
 * whose words the page's head shows; pictures in the heading stay. Where a note has other headings of the
 * first rank, all headings go down one rank, so that the page has one title.
 */
export function headings(render: RenderContext): MdastPluginDefinition {
  const { note, part } = render;
  const anchors = new Map(note.outline.headings.map((heading) => [heading.offset, heading]));
  const shift = shiftOf(render);
  const labels = labelsOf([...render.links.values()], (name) => render.example(name)?.title);
  return {
    name: "headings",
    options: { position: true },
    heading(node, context) {
      const heading = anchors.get(offsetOf(node));
      // A screen reader would announce a heading without words as nothing.
      if (!heading?.text) return context.removeNode(node);
      if (heading === note.titleHeading) {
        const pictures = node.children.filter(({ data }) => data && "hName" in data && data.hName === "img");
        return pictures.length > 0
          ? context.replaceNode(node, { type: "paragraph", children: pictures })
          : context.removeNode(node);
      }
      if (shift) context.setProperty(node, "depth", rankOf(heading, shift));
      // An embedded heading gets no id: the page of its own note has the id.
      if (part) return;
      addProperties(node, { id: heading.anchor }, context);
      const properties = {
        href: `#${encodeURIComponent(heading.anchor)}`,
        className: ["anchor"],
        "aria-label": `Link to section ${heading.words ? shownText(heading.words, labels) : heading.text}`,
        "data-pagefind-ignore": "",
      };
      const anchor = element("a", properties, [{ type: "text", value: "#" }]);
      context.wrapNode(node, { ...element("div", { className: ["heading"] }, []), children: [anchor] });
    },
  };
}

/**
 * Returns how many ranks a note's headings go down on its page: 1 where a heading of the first rank is not
 * the title, else 0.
 */
export const headingShift = ({ outline, titleHeading }: Pick<Note, "outline" | "titleHeading">) =>
  outline.headings.some((heading) => heading.depth === 1 && heading !== titleHeading) ? 1 : 0;

/** Prepares to find the rank, as the page shows it, of the heading above an offset of the note. */
export function rankFinder(render: RenderContext): (offset: number) => number {
  const shown = shownHeadings(render);
  const offsets = shown.map(({ offset }) => offset);
  const shift = shiftOf(render);
  return (offset) => {
    const heading = shown[lastUpTo(offsets, offset - 1)];
    return heading ? rankOf(heading, shift) : (render.part?.below ?? 1);
  };
}

const rankOf = ({ depth }: Heading, shift: number) => Math.min(6, depth + shift) as Heading["depth"];

/**
 * Returns how many ranks the shown headings go down. In an embed, the highest headings rank one below the
 * heading above the embed.
 */
function shiftOf(render: RenderContext): number {
  const { note, part } = render;
  return part
    ? part.below + 1 - shownHeadings(render).reduce((highest, { depth }) => Math.min(highest, depth), 6)
    : headingShift(note);
}

const shownHeadings = ({ note, part }: RenderContext): readonly Heading[] =>
  note.outline.headings.filter(
    (heading) =>
      heading.text !== "" &&
      heading !== note.titleHeading &&
      (!part || (heading.offset >= part.start && heading.offset < part.end)),
  );
