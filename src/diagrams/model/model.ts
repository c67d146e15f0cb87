import type { DiagramEdge, DiagramNode } from "../diagram.ts";

/** A node with what it takes to find it in Mermaid's drawing and to tell about it. */
export interface ModelNode extends DiagramNode {
  /** What the id of its element ends with. */
  readonly id: string;
  readonly shape: string;
  /** Further lines inside of it: members of a class, attributes of an entity. */
  readonly lines: readonly string[];
  /** The URL of a picture that it shows. */
  readonly picture?: string;
}

export interface ModelEdge extends DiagramEdge {
  /** Its `data-id` in Mermaid's drawing. */
  readonly id: string;
  /**
   * What Mermaid calls the kind of its line, its ends or its message; each kind of diagram has its own words.
   */
  readonly type: string;
  readonly isDotted: boolean;
}

/** What is in a diagram. */
export interface Model {
  readonly nodes: readonly ModelNode[];
  readonly edges: readonly ModelEdge[];
}

export const EMPTY: Model = { nodes: [], edges: [] };
