/**
 * What one drawing may take. The counts come first: they are the same on every machine, time and memory are
 * not.
 */
export interface Limits {
  /** Characters of source: Mermaid's own bound (`maxTextSize`). */
  readonly characters: number;
  readonly lines: number;
  /** Characters of one label: Mermaid measures each way to break its line. */
  readonly label: number;
  /** Nodes and subgraphs, actors, … */
  readonly nodes: number;
  /** Groups within groups. */
  readonly depth: number;
  /** Mermaid's own bound (`maxEdges`). */
  readonly edges: number;
  readonly seconds: number;
  /** Megabytes of the worker's heap, Mermaid itself included. */
  readonly megabytes: number;
}

export const LIMITS: Limits = {
  characters: 50_000,
  lines: 1000,
  label: 2000,
  nodes: 500,
  depth: 20,
  edges: 500,
  seconds: 30,
  megabytes: 1024,
};
