import type { DiagramNode, Drawn } from "../diagram.ts";
import { flatten } from "../flat/flatten.ts";
import type { ModelNode } from "../model/model.ts";
import { describe } from "../model/read/describe.ts";
import { marksFor } from "../model/read/mark.ts";
import { readModel } from "../model/read/read-model.ts";
import { sentence } from "../model/words/phrases.ts";
import { textsInOrder } from "../model/words/texts-in-order.ts";
import { readSource } from "../read-source.ts";
import { checkPictures, checkSize } from "./check-model.ts";
import { checkSource } from "./check-source.ts";
import { drawingDiagnostic } from "./drawing-error.ts";
import type { Limits } from "./limits.ts";
import { DRAWING_ID, type MermaidInNode } from "./open-mermaid.ts";
import { checkCharacters } from "./unmeasured.ts";

/** Draws one source, or says why it cannot be drawn. Never rejects, and leaves Mermaid's document empty. */
export async function drawDiagram(mermaid: MermaidInNode, source: string, limits: Limits): Promise<Drawn> {
  let parsed = false;
  try {
    checkSource(source, limits);
    const { kind, database } = await mermaid.parse(source);
    parsed = true;
    const model = readModel(kind, database);
    checkSize(model, limits);
    checkPictures(model);
    const { name, description } = readSource(source);
    // The database is another one as soon as Mermaid draws.
    const told = describe(kind, database, model, description);
    const light = await mermaid.render(source, "light");
    checkCharacters(mermaid.unmeasured(), light);
    const dark = await mermaid.render(source, "dark");
    if (kind === "gantt") for (const twin of [light, dark]) removeToday(twin);
    return {
      ...flatten(light, dark, marksFor(model, DRAWING_ID)),
      kind,
      name,
      nodes: model.nodes.map(publicNode),
      edges: model.edges.map(({ from, to, label }) => ({ from, to, label })),
      description: [sentence(description), told === "" ? textsInOrder(light) : told]
        .filter(Boolean)
        .join("\n"),
    };
  } catch (error) {
    return drawingDiagnostic(error, source, parsed);
  } finally {
    mermaid.clean();
  }
}

/** Without what only the drawing needs to know. */
function publicNode({ name, label, group, isGroup }: ModelNode): DiagramNode {
  return { name, label, ...(group === undefined ? {} : { group }), ...(isGroup ? { isGroup } : {}) };
}

/** A chart's line for today: what is drawn once, and read for years, does not know which day it is. */
function removeToday(svg: Element): void {
  svg.querySelector("g.today")?.remove();
}
