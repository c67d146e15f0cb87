import type { HastPluginDefinition } from "satteri";
import { noteHref } from "../../notebook/ids.ts";
import { type RenderContext, resolutionAt } from "../context.ts";
import { escapeHtml } from "../html.ts";
import { htmlNode } from "../html-node.ts";
import { EMBED_TAG } from "./images.ts";

/** Shows the note, or the part of it, that an embed names. */
export const embeds = (render: RenderContext): HastPluginDefinition => ({
  name: "embeds",
  element: {
    filter: [EMBED_TAG],
    async visit(node, context) {
      const resolution = resolutionAt(render, Number(node.properties.dataOffset));
      if (resolution?.to !== "note") return;
      const { note, anchor, range = { start: note.bodyStart, end: note.source.length } } = resolution;
      const heading = note.outline.headings.find((each) => each.anchor === anchor && each !== note.titleHeading);
      const name = heading ? `${note.title}: ${heading.text}` : note.title;
      const html = await render.embed(note, range);
      const source = `<a class="note-link" href="${noteHref(note.slug, render.base, anchor)}">${escapeHtml(name)}</a>`;
      const figure = `<figure class="embed"><div>${html}</div><figcaption>From ${source}</figcaption></figure>`;
      context.replaceNode(node, htmlNode(figure, context.sourceFormat));
    },
  },
});
