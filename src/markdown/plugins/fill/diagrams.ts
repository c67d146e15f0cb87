import type { HastPluginDefinition } from "satteri";
import { noteHref } from "../../../notebook/text/ids.ts";
import { lastUpTo } from "../../../notebook/text/sorted.ts";
import { escapeHtml } from "../../../text/html.ts";
import type { RenderContext } from "../../context.ts";
import { DIAGRAM_TAG } from "../mark/diagrams.ts";

/** Shows the diagrams of a note. */
export function diagrams(render: RenderContext): HastPluginDefinition | undefined {
  const { note, part } = render;
  if (note.diagrams.length === 0) return undefined;
  const indexes = new Map(note.diagrams.map(({ offset }, index) => [String(offset), index]));
  const linksOf = linksByDiagram(render);
  return {
    name: "diagrams",
    element: {
      filter: [DIAGRAM_TAG],
      visit({ properties: { dataOffset, id } }) {
        const index = indexes.get(String(dataOffset));
        const found = index === undefined ? undefined : note.diagrams[index];
        if (index === undefined || !found) return undefined;
        const html = render.diagram(found.source, {
          id: `${part?.idPrefix ?? ""}diagram-${index + 1}`,
          note,
          linkHref: (written) => linksOf.get(index)?.get(written),
        });
        return render.finished(typeof id === "string" ? `<div id="${escapeHtml(id)}">${html}</div>` : html);
      },
    },
  };
}

const QUOTED = /\[\[[^\]\n"]+\]\](?=")/y;

/** Where the wikilinks of each diagram lead, by the diagram's index and their text. */
function linksByDiagram({ note, links, base }: RenderContext): ReadonlyMap<number, Map<string, string>> {
  const starts = note.diagrams.map(({ offset }) => offset);
  const all = new Map<number, Map<string, string>>();
  for (const { link, resolution } of links.values()) {
    const index = lastUpTo(starts, link.offset);
    QUOTED.lastIndex = link.offset;
    const written = index < 0 ? undefined : QUOTED.exec(note.source)?.[0];
    if (written === undefined || resolution.to !== "note") continue;
    const hrefs = all.get(index) ?? new Map<string, string>();
    all.set(index, hrefs.set(written, noteHref(resolution.note.slug, base, resolution.anchor)));
  }
  return all;
}
