import type { Graph } from "./graph.ts";
import { labelText } from "./label-text.ts";
import { call, records, text } from "./unknown.ts";

/** Mermaid's numbers for what is sent (`LINETYPE`): those with a dotted line. */
const DOTTED = new Set(["1", "4", "6", "25", "34"]);

/** Reads a sequence diagram: its actors, and its messages in their order. */
export function readSequence(database: unknown): Graph {
  const nodes = records(call(database, "getActors")).map((actor) => ({
    key: text(actor["name"]),
    id: text(actor["name"]),
    label: labelText(actor["description"]) || text(actor["name"]),
    shape: text(actor["type"]),
  }));
  const keys = new Set(nodes.map(({ key }) => key));
  const edges = records(call(database, "getMessages")).flatMap((message) => {
    const [from, to] = [text(message["from"]), text(message["to"])];
    const type = text(message["type"]);
    if (!keys.has(from) || !keys.has(to) || NOTE === type) return [];
    const label = labelText(message["message"]);
    return [{ id: `i${text(message["id"])}`, start: from, end: to, label, type, isDotted: DOTTED.has(type) }];
  });
  return { nodes, edges };
}

const NOTE = "2";
