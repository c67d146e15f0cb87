import type { HastPluginDefinition } from "satteri";
import { noteHref } from "../../notebook/ids.ts";
import { embedLabel } from "../../notebook/link-label.ts";
import type { NoteResolution } from "../../notebook/resolve.ts";
import { type RenderContext, resolutionAt } from "../context.ts";
import { escapeHtml } from "../html.ts";
import { EMBED_TAG, hasEmbeds } from "./embed-marks.ts";
import { rankAt } from "./headings.ts";

/** Shows the note, or the part of it, that an embed names. */
export function embeds(render: RenderContext): HastPluginDefinition | undefined {
  if (!hasEmbeds(render)) return undefined;
  return {
    name: "embeds",
    element: {
      filter: [EMBED_TAG],
      async visit({ properties }) {
        const offset = Number(properties.dataOffset);
        const resolution = resolutionAt(render, offset);
        if (resolution?.to !== "note") return undefined;
        return render.finished(await embedHtml(resolution, offset, properties.id, render));
      },
    },
  };
}

async function embedHtml(
  resolution: NoteResolution,
  offset: number,
  id: unknown,
  render: RenderContext,
): Promise<string> {
  const { note, anchor, range = { start: note.bodyStart, end: note.source.length } } = resolution;
  const idPrefix = `${render.part?.idPrefix ?? "embed-"}${offset}:`;
  const html = await render.embed(note, { ...range, idPrefix, below: rankAt(render, offset) });
  const own = typeof id === "string" ? ` id="${escapeHtml(id)}"` : "";
  const source = `<a class="note-link" href="${noteHref(note.slug, render.base, anchor)}">${escapeHtml(embedLabel(resolution))}</a>`;
  return `<figure class="embed"${own}><div>${html}</div><figcaption>From ${source}</figcaption></figure>`;
}
