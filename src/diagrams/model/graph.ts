/** A graph as Mermaid's own database has it: nothing is named yet. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  /** What edges and groups call it. */
  readonly key: string;
  /** What stands for the key in names, where Mermaid made that up. */
  readonly alias?: string;
  /** What the id of its element ends with. */
  readonly id: string;
  readonly label: string;
  readonly parent?: string;
  readonly isGroup?: boolean;
  readonly shape?: string;
  readonly lines?: readonly string[];
  readonly picture?: string;
}

export interface GraphEdge {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly label: string;
  readonly type?: string;
  readonly isDotted?: boolean;
}
