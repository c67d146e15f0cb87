import type { HastPluginDefinition } from "satteri";
import { embedLabel } from "../../../notebook/links/link-label.ts";
import type { NoteResolution } from "../../../notebook/links/resolve.ts";
import { noteHref } from "../../../notebook/text/ids.ts";
import { escapeHtml } from "../../../text/html.ts";
import { type RenderContext, resolutionAt } from "../../context.ts";
import { rankFinder } from "../headings.ts";
import { EMBED_TAG, hasEmbeds } from "../mark/embeds.ts";

/** Shows the note, or the part of it, that an embed names. */
export function embeds(render: RenderContext): HastPluginDefinition | undefined {
  if (!hasEmbeds(render)) return undefined;
  const rankAt = rankFinder(render);
  return {
    name: "embeds",
    element: {
      filter: [EMBED_TAG],
      async visit({ properties }) {
        const offset = Number(properties.dataOffset);
        const resolution = resolutionAt(render, offset);
        if (resolution?.to !== "note") return undefined;
        const below = rankAt(offset);
        return render.finished(await embedHtml(resolution, { offset, below, id: properties.id }, render));
      },
    },
  };
}

/** Where an embed stands: its offset, the rank of the heading above it, and its own id. */
interface EmbedPlace {
  readonly offset: number;
  readonly below: number;
  readonly id: unknown;
}

async function embedHtml(
  resolution: NoteResolution,
  { offset, below, id }: EmbedPlace,
  render: RenderContext,
): Promise<string> {
  const { note, anchor, range = { start: note.bodyStart, end: note.source.length } } = resolution;
  const idPrefix = `${render.part?.idPrefix ?? "embed-"}${offset}:`;
  const html = await render.embed(note, { ...range, idPrefix, below });
  const own = typeof id === "string" ? ` id="${escapeHtml(id)}"` : "";
  const source = `<a class="note-link" href="${noteHref(note.slug, render.base, anchor)}">${escapeHtml(embedLabel(resolution))}</a>`;
  return `<figure class="embed"${own}><div>${html}</div><figcaption>From ${source}</figcaption></figure>`;
}
