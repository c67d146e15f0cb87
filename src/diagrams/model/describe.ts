import type { Model } from "./model.ts";

/** Tells in sentences what a diagram shows. */
export function describe({ edges }: Model): string {
  return edges.map(({ from, to }) => `${from} to ${to}.`).join(" ");
}
