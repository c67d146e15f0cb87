import { EMPTY, type Model } from "./model.ts";
import { nameNodes } from "./name-nodes.ts";
import { readGraph } from "./read-graph.ts";
import { readSequence } from "./read-sequence.ts";

/** Reads what is in a diagram from the database that Mermaid's parser of its kind has filled. */
export function readModel(kind: string, database: unknown): Model {
  const graph = kind === "sequence" ? readSequence(database) : readGraph(database);
  return graph ? nameNodes(graph) : EMPTY;
}
