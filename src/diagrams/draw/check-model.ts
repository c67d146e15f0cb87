import type { Model } from "../model/model.ts";
import { tooMany } from "./check-source.ts";
import { DrawingError } from "./drawing-error.ts";
import type { Limits } from "./limits.ts";

/**
 * Refuses a diagram that is too large to be laid out in reasonable time.
 * @throws CannotDraw
 */
export function checkSize({ nodes, edges }: Model, limits: Limits): void {
  const label = Math.max(0, ...[...nodes, ...edges].map(({ label }) => label.length));
  const counts = [
    { what: "nodes", count: nodes.length, most: limits.nodes },
    { what: "edges", count: edges.length, most: limits.edges },
    { what: "groups within each other", count: depthOf(nodes), most: limits.depth },
    { what: "characters in one label", count: label, most: limits.label },
  ];
  for (const { what, count, most } of counts) {
    if (count > most) throw tooMany("diagram", what, count, most);
  }
}

function depthOf(nodes: Model["nodes"]): number {
  const groups = new Map(
    nodes.flatMap(({ name, group }) => (group === undefined ? [] : [[name, group] as const])),
  );
  return nodes.reduce((deepest, { name }) => {
    let depth = 0;
    for (
      let group = groups.get(name);
      group !== undefined && depth <= nodes.length;
      group = groups.get(group)
    )
      depth++;
    return Math.max(deepest, depth);
  }, 0);
}

/**
 * Refuses a diagram with pictures: a node is as large as its picture, and nothing is fetched to find that
 * out.
 * @throws CannotDraw
 */
export function checkPictures({ nodes }: Model): void {
  const found = nodes.find(({ picture }) => picture !== undefined);
  if (!found) return;
  const message =
    `The node “${found.label || found.name}” shows the picture ${found.picture}. How large it is cannot be known ` +
    "without fetching it, and diagrams fetch nothing: use a shape, or an image of the note.";
  throw new DrawingError("unmeasurable", message);
}
