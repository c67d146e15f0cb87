import type { Paragraph } from "mdast";
import type { MdastNode, MdastPluginDefinition } from "satteri";
import { embedKey } from "../../../notebook/links/embeds.ts";
import { embedLabel } from "../../../notebook/links/link-label.ts";
import type { NoteResolution, Resolution } from "../../../notebook/links/resolve.ts";
import { noteHref } from "../../../notebook/text/ids.ts";
import { offsetOf } from "../../../notebook/tree/outline.ts";
import { type RenderContext, resolutionAt } from "../../context.ts";
import { element, propertiesOf } from "../../properties.ts";

/** The element that stands for an embed until the plugin `embeds` fills it in. */
export const EMBED_TAG = "note-embed";

/** The element that stands for an example until the plugin `examples` fills it in. */
export const EXAMPLE_TAG = "example-embed";

/** Marks the places where a note or an example is to be shown: paragraphs that contain nothing but embeds. */
export function embedMarks(render: RenderContext): MdastPluginDefinition | undefined {
  if (!hasEmbeds(render)) return undefined;
  return {
    name: "embed-marks",
    options: { position: true },
    paragraph(node, context) {
      const embeds = embedsOf(node, render);
      // The title of a callout is another kind of element, and one line long.
      if (embeds.length === 0 || (node.data && "hName" in node.data)) return;
      const id = propertiesOf(node)?.id;
      context.replaceNode(
        node,
        embeds.map(({ offset, resolution }, index) => {
          const own = index === 0 && id !== undefined ? { id } : {};
          if (resolution.to === "example") return exampleMark(resolution.name, offset, own);
          const why = whyNot(offset, resolution, render);
          return why === undefined
            ? element(EMBED_TAG, { ...own, dataOffset: String(offset) }, [])
            : element("p", own, [insteadOfEmbed(resolution, render), { type: "text", value: why }]);
        }),
      );
    },
  };
}

/** Tells whether a note embeds anything; most notes do not. */
export const hasEmbeds = ({ links }: RenderContext) =>
  links.values().some(({ link }) => link.kind === "embed");

/**
 * Makes the element that stands for an example at an offset of the note until the plugin `examples` fills it
 * in.
 * @param own further properties of the element
 */
export const exampleMark = (name: string, offset: number, own: object) =>
  element(EXAMPLE_TAG, { ...own, dataName: name, dataOffset: String(offset) }, []);

type Shown = Extract<Resolution, { to: "note" | "example" }>;

/** Lists the embeds of a paragraph that contains nothing else; none of any other paragraph. */
function embedsOf({ children }: Readonly<Paragraph>, render: RenderContext) {
  const embeds: { offset: number; resolution: Shown }[] = [];
  for (const child of children) {
    if (child.type === "break" || (child.type === "text" && child.value.trim() === "")) continue;
    const resolution = child.type === "image" ? resolutionAt(render, offsetOf(child)) : undefined;
    if (!resolution || !canBeShown(resolution, render)) return [];
    embeds.push({ offset: offsetOf(child), resolution });
  }
  return embeds;
}

const canBeShown = (resolution: Resolution, { example }: RenderContext): resolution is Shown =>
  resolution.to === "note" || (resolution.to === "example" && example(resolution.name) !== undefined);

const REASONS = { cycle: " (not shown here: it would never end)", size: " (not shown here: it is too long)" };

function whyNot(offset: number, { lost }: NoteResolution, { book, note }: RenderContext): string | undefined {
  if (lost) return ` (not shown here: it has no ${lost.kind} “${lost.name}”)`;
  const cut = book.cuts.get(embedKey(note, offset));
  return cut && REASONS[cut];
}

/** Makes a link to a note, in place of an embed that cannot show the note. */
export const insteadOfEmbed = (resolution: NoteResolution, { base }: RenderContext): MdastNode => ({
  type: "link",
  url: noteHref(resolution.note.slug, base, resolution.anchor),
  data: { hProperties: { className: ["note-link"] } } as MdastNode["data"] & object,
  children: [{ type: "text", value: embedLabel(resolution) }],
});
