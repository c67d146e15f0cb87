import type { Custom, MdastNode, MdastPluginDefinition } from "satteri";
import { noteHref, sitePath } from "../../notebook/ids.ts";
import { offsetOf } from "../../notebook/outline.ts";
import { embedKey } from "../../notebook/embeds.ts";
import { type RenderContext, resolutionAt } from "../context.ts";
import { escapeHtml } from "../html.ts";
import { deadEnd } from "./links.ts";

/** Shows images, and marks the places where another note is to be shown; `embeds` fills those. */
export const images = (render: RenderContext): MdastPluginDefinition => ({
  name: "images",
  options: { position: true },
  image(node, context) {
    const resolution = resolutionAt(render, offsetOf(node));
    if (!resolution) return;
    const alt = node.alt ?? "";
    const words: MdastNode = { type: "text", value: alt || "image" };
    switch (resolution.to) {
      case "asset":
        return context.replaceNode(node, { type: "html", value: imageHtml(render, resolution.path, alt, node.title) });
      case "remote-image":
        return context.replaceNode(node, { type: "link", url: resolution.url, children: [words], data: external });
      case "note": {
        const parent = context.parent(node);
        const alone = parent?.type === "paragraph" && parent.children.length === 1;
        if (alone && !render.book.cuts.has(embedKey(render.note, offsetOf(node)))) {
          return context.replaceNode(parent, embedMark(offsetOf(node)));
        }
        const link: MdastNode = {
          type: "link",
          url: noteHref(resolution.note.slug, render.base, resolution.anchor),
          children: [{ type: "text", value: resolution.note.title }],
          data: { hProperties: { className: ["note-link"] } },
        };
        return context.replaceNode(node, alone ? [link, { type: "text", value: " (not shown here: it would never end)" }] : link);
      }
      default:
        return context.replaceNode(node, deadEnd(resolution, [words]));
    }
  },
});

const external = { hProperties: { className: ["external"] } };

/** The element that stands for an embed until `embeds` fills it in. */
export const EMBED_TAG = "note-embed";

const embedMark = (offset: number): Custom => ({
  type: "noteEmbed",
  data: { hName: EMBED_TAG, hProperties: { dataOffset: String(offset) } } as Custom["data"] & object,
  children: [],
});

function imageHtml({ base, imageSize }: RenderContext, path: string, alt: string, title?: string | null): string {
  const src = sitePath(base, `media/${path.split("/").map(encodeURIComponent).join("/")}`);
  const size = imageSize(path);
  const pixels = size ? ` width="${size.width}" height="${size.height}"` : "";
  const tip = title ? ` title="${escapeHtml(title)}"` : "";
  return `<img src="${src}" alt="${escapeHtml(alt)}"${pixels}${tip} loading="lazy" decoding="async">`;
}
