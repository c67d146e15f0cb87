/** A thing that a diagram shows: a node, an actor, a subgraph. */
export interface DiagramNode {
  /**
   * What examples call it: its label, qualified by its subgraph's where the label occurs twice
   * (`Stateful/Server A`), or Mermaid's id where there is no label or even that is not unique.
   */
  readonly name: string;
  readonly label: string;
  /** The name of the subgraph that it stands in. */
  readonly group?: string;
  readonly isGroup?: true;
}

/** A line from one node to another, both by their names. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** A diagram, drawn. */
export interface Diagram {
  /** One flat `<svg>` without styles; its colours are the site's variables. */
  readonly svg: string;
  /** CSS pixels at full scale. */
  readonly width: number;
  readonly height: number;
  /** Mermaid's word for its kind, such as `flowchart-v2`. */
  readonly kind: string;
  /** What to call it aloud, such as `Flowchart: How a request travels`. */
  readonly name: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** What it shows, in sentences, for those who cannot see it. */
  readonly description: string;
}

/** Why a diagram could not be drawn. */
export interface DrawingDiagnostic {
  readonly why: "syntax" | "unmeasurable" | "too-large" | "failed";
  readonly message: string;
  /** The line of its source at fault, from 1. */
  readonly line: number | null;
}

export type Drawn = Diagram | DrawingDiagnostic;
