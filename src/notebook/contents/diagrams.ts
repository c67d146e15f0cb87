import type { Root } from "mdast";
import type { At, Place } from "../text/place.ts";
import { offsetOf } from "../tree/outline.ts";
import { walk } from "../tree/walk.ts";

/** A Mermaid diagram that stands in a note: a fence marked `mermaid`. */
export interface NoteDiagram {
  readonly source: string;
  /** The line of the note on which the source begins. */
  readonly line: number;
  /** Where the fence begins. */
  readonly offset: number;
  readonly place: Place;
}

/** Lists the diagrams of a note, in the order of its text. */
export function diagramsOf(tree: Root, at: At): NoteDiagram[] {
  const diagrams: NoteDiagram[] = [];
  walk(tree, (node) => {
    if (node.type !== "code" || node.lang !== "mermaid") return;
    const offset = offsetOf(node);
    const place = at(offset);
    diagrams.push({ source: node.value.replaceAll("\r\n", "\n"), line: place.line + 1, offset, place });
  });
  return diagrams;
}
