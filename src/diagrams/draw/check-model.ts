import type { Model } from "../model/model.ts";
import type { Limits } from "./limits.ts";
import { CannotDraw } from "./undrawn.ts";

/**
 * Refuses a diagram that is too large to be laid out in reasonable time.
 * @throws CannotDraw
 */
export function checkSize({ nodes, edges }: Model, limits: Limits): void {
  const counts = [
    { what: "nodes", count: nodes.length, most: limits.nodes },
    { what: "edges", count: edges.length, most: limits.edges },
  ];
  for (const { what, count, most } of counts) {
    if (count <= most) continue;
    const counted = count.toLocaleString("en");
    throw new CannotDraw("too-large", `The diagram has ${counted} ${what}; at most ${most} are drawn.`);
  }
}

/**
 * Refuses a diagram with pictures: a node is as large as its picture, and nothing is fetched to find that out.
 * @throws CannotDraw
 */
export function checkPictures({ nodes }: Model): void {
  const found = nodes.find(({ picture }) => picture !== undefined);
  if (!found) return;
  const message =
    `The node “${found.label || found.name}” shows the picture ${found.picture}. How large it is cannot be known ` +
    "without fetching it, and diagrams fetch nothing: use a shape, or an image of the note.";
  throw new CannotDraw("unmeasurable", message);
}
