import type { Graph } from "../graph.ts";
import { readArchitecture } from "../kinds/read-architecture.ts";
import { readBlocks } from "../kinds/read-blocks.ts";
import { readC4 } from "../kinds/read-c4.ts";
import { readGraph } from "../kinds/read-graph.ts";
import { readSequence } from "../kinds/read-sequence.ts";
import { EMPTY, type Model } from "../model.ts";
import { nameNodes } from "./name-nodes.ts";

const READERS: Readonly<Record<string, (database: unknown) => Graph>> = {
  architecture: readArchitecture,
  block: readBlocks,
  c4: readC4,
  sequence: readSequence,
};

/**
 * Reads what is in a diagram from the database that Mermaid's parser of its kind has filled: nodes and edges,
 * named. Kinds that are no graphs have none.
 */
export function readModel(kind: string, database: unknown): Model {
  const graph = READERS[kind]?.(database) ?? readGraph(database);
  return graph ? nameNodes(graph) : EMPTY;
}
