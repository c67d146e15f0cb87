import type { MdastNode, MdastPluginDefinition, MdastVisitorContext } from "satteri";
import { mediaHref } from "../../notebook/text/ids.ts";
import { offsetOf } from "../../notebook/tree/outline.ts";
import { TEXT_BLOCKS } from "../../notebook/tree/text.ts";
import type { RenderContext } from "../context.ts";
import { definitionFinder } from "../definitions.ts";
import { element } from "../properties.ts";
import { deadEnd, EXTERNAL } from "./links.ts";
import { insteadOfEmbed } from "./mark/embeds.ts";
import { insteadOfExample } from "./mark/examples.ts";

type ImageNode = Extract<MdastNode, { type: "image" | "imageReference" }>;

/**
 * Shows the images of the notes folder; nothing is loaded from elsewhere. A note or an example embedded amid
 * text becomes a link.
 */
export function images(render: RenderContext): MdastPluginDefinition {
  const definitionOf = definitionFinder();
  const show = (node: Readonly<ImageNode>, context: MdastVisitorContext) => {
    const resolved = render.links.get(offsetOf(node));
    if (!resolved) return context.replaceNode(node, { type: "text", value: node.alt || "image" });
    const { link, resolution } = resolved;
    const { alt, size } = readAlt(node.alt ?? "", link.written === "wiki" ? link.target : undefined);
    const words: MdastNode = { type: "text", value: alt || "image" };
    if (resolution.to === "asset") {
      const title = node.type === "image" ? node.title : definitionOf(node, context)?.title;
      const src = mediaHref(resolution.path, render.base);
      const pixels = scaled(render.imageSize(resolution.path), size);
      const properties = { src, alt, ...pixels, ...(title && { title }), loading: "lazy", decoding: "async" };
      context.replaceNode(node, element("img", properties, []));
    } else if (resolution.to === "remote-image") {
      const data = { hProperties: EXTERNAL } as MdastNode["data"] & object;
      context.replaceNode(
        node,
        isInLink(node, context) ? words : { type: "link", url: resolution.url, data, children: [words] },
      );
    } else if (resolution.to === "note") {
      context.replaceNode(node, isInLink(node, context) ? words : insteadOfEmbed(resolution, render));
    } else if (resolution.to === "example" && render.example(resolution.name)) {
      context.replaceNode(node, isInLink(node, context) ? words : insteadOfExample(resolution.name, render));
    } else {
      context.replaceNode(node, deadEnd(resolution, [words]));
    }
  };
  return { name: "images", options: { position: true }, image: show, imageReference: show };
}

interface Size {
  readonly width: number;
  readonly height?: number;
}

/**
 * Takes the size from the end of an image's text, as Obsidian has it: `words|300` or `words|300x200`.
 * @param name the image's name if it is embedded by it; then the size may stand alone, and the name is the
 *   text
 */
function readAlt(written: string, name: string | undefined): { alt: string; size?: Size } {
  const match = /^(?:(.*)\|)?(\d+)(?:x(\d+))?$/s.exec(written);
  if (!match?.[2] || (match[1] === undefined && name === undefined)) return { alt: written };
  const [, words, width, height] = match;
  return {
    alt: words ?? name ?? "",
    size: { width: Number(width), ...(height && { height: Number(height) }) },
  };
}

/** The pixels that an image takes on the page. */
function scaled(own: Required<Size> | undefined, wanted: Size | undefined): Size | undefined {
  if (!wanted || wanted.height || !own) return wanted ?? own;
  return { width: wanted.width, height: Math.round((own.height * wanted.width) / own.width) };
}

/** A link must not stand in another. */
function isInLink(node: Readonly<MdastNode>, context: MdastVisitorContext): boolean {
  for (
    let parent = context.parent(node);
    parent && !TEXT_BLOCKS.has(parent.type);
    parent = context.parent(parent)
  )
    if (parent.type === "link") return true;
  return false;
}
