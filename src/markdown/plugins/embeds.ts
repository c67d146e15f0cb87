import type { HastPluginDefinition } from "satteri";
import { noteHref } from "../../notebook/ids.ts";
import { type RenderContext, resolutionAt } from "../context.ts";
import { escapeHtml } from "../html.ts";
import { EMBED_TAG, embedName } from "./embed-marks.ts";
import { rankAt } from "./headings.ts";

/** Shows the note, or the part of it, that an embed names. */
export const embeds = (render: RenderContext): HastPluginDefinition => ({
  name: "embeds",
  element: {
    filter: [EMBED_TAG],
    async visit(node, context) {
      const offset = Number(node.properties.dataOffset);
      const resolution = resolutionAt(render, offset);
      if (resolution?.to !== "note") return;
      const { note, anchor, range = { start: note.bodyStart, end: note.source.length } } = resolution;
      const idPrefix = `${render.part?.idPrefix ?? "embed-"}${offset}:`;
      const html = await render.embed(note, { ...range, idPrefix, below: rankAt(render, offset) });
      const id = typeof node.properties.id === "string" ? ` id="${escapeHtml(node.properties.id)}"` : "";
      const source = `<a class="note-link" href="${noteHref(note.slug, render.base, anchor)}">${escapeHtml(embedName(resolution))}</a>`;
      const figure = `<figure class="embed"${id}><div>${html}</div><figcaption>From ${source}</figcaption></figure>`;
      context.replaceNode(node, { type: "raw", value: figure });
    },
  },
});
