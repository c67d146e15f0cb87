import type { Graph } from "../graph.ts";
import { labelText } from "../label-text.ts";
import { call, records, text } from "../unknown.ts";
import type { Block, Step } from "../words/describe-sequence.ts";

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

const LOST = new Set(["3", "4"]);

/** Mermaid's numbers (`LINETYPE`) for where blocks begin, go on and end. */
const BLOCKS: Readonly<Record<string, readonly ["begin" | "next" | "end", Block]>> = {
  10: ["begin", "loop"],
  11: ["end", "loop"],
  12: ["begin", "alt"],
  13: ["next", "alt"],
  14: ["end", "alt"],
  15: ["begin", "opt"],
  16: ["end", "opt"],
  19: ["begin", "par"],
  20: ["next", "par"],
  21: ["end", "par"],
  27: ["begin", "critical"],
  28: ["next", "critical"],
  29: ["end", "critical"],
  30: ["begin", "break"],
  31: ["end", "break"],
  32: ["begin", "par"],
};

/** Reads what happens in a sequence diagram, in its order, its notes and blocks too. */
export function readSteps(database: unknown): Step[] {
  const { nodes } = readSequence(database);
  const labels = new Map(nodes.map(({ key, label }) => [key, label]));
  return records(call(database, "getMessages")).flatMap((message): Step[] => {
    const [from, to] = [labels.get(text(message["from"])), labels.get(text(message["to"]))];
    const type = text(message["type"]);
    const words = labelText(message["message"]);
    const block = BLOCKS[type];
    if (block) return [{ kind: block[0], block: block[1], text: words }];
    if (from === undefined || to === undefined) return [];
    if (type === NOTE) return [{ kind: "note", over: [...new Set([from, to])], text: words }];
    return [{ kind: "message", from, to, text: words, isAnswer: DOTTED.has(type), isLost: LOST.has(type) }];
  });
}
