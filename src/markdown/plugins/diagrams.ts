import type { HastPluginDefinition } from "satteri";
import { noteHref } from "../../notebook/ids.ts";
import type { RenderContext } from "../context.ts";
import { escapeHtml } from "../html.ts";
import { DIAGRAM_TAG } from "./diagram-marks.ts";

/** Shows the diagrams of a note. */
export const diagrams = (render: RenderContext): HastPluginDefinition | undefined =>
  render.note.diagrams.length === 0
    ? undefined
    : {
        name: "diagrams",
        element: {
          filter: [DIAGRAM_TAG],
          visit({ properties: { dataOffset, id } }) {
            const index = render.note.diagrams.findIndex(({ offset }) => `${offset}` === dataOffset);
            const found = render.note.diagrams[index];
            if (!found) return undefined;
            const html = render.diagram(found.source, {
              id: `${render.part?.idPrefix ?? ""}diagram-${index + 1}`,
              note: render.note,
              linkHref: linksOf(render, found.offset),
            });
            return render.finished(
              typeof id === "string" ? `<div id="${escapeHtml(id)}">${html}</div>` : html,
            );
          },
        },
      };

/** Where a diagram's wikilinks lead, by their text. */
function linksOf(
  { note, links, base }: RenderContext,
  start: number,
): (written: string) => string | undefined {
  return (written) => {
    const found = links
      .values()
      .find(({ link }) => link.offset > start && note.source.startsWith(`${written}"`, link.offset));
    if (found?.resolution.to !== "note") return undefined;
    const { note: target, anchor } = found.resolution;
    return noteHref(target.slug, base, anchor);
  };
}
