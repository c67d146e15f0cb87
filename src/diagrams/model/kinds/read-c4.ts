import type { Graph } from "../graph.ts";
import { labelText } from "../label-text.ts";
import { call, isRecord, records, text } from "../unknown.ts";

/** Reads a C4 diagram: its boundaries, people and systems, and how they are related. */
export function readC4(database: unknown): Graph {
  const boundaries = records(call(database, "getBoundaries")).filter(({ alias }) => alias !== "global");
  const shapes = records(call(database, "getC4ShapeArray"));
  const nodes = [...boundaries, ...shapes].map((thing) => {
    const key = text(thing["alias"]);
    const parent = text(thing["parentBoundary"]);
    return {
      key,
      id: key,
      label: labelText(wordsOf(thing["label"])),
      shape: text(wordsOf(thing["typeC4Shape"])),
      isGroup: !shapes.includes(thing),
      ...(parent === "" || parent === "global" ? {} : { parent }),
    };
  });
  const edges = records(call(database, "getRels")).map((relation, index) => ({
    id: `relation-${index}`,
    start: text(relation["from"]),
    end: text(relation["to"]),
    label: labelText(wordsOf(relation["label"])),
    type: relation["type"] === "birel" ? "arrow arrow" : "none arrow",
  }));
  return { nodes, edges };
}

const wordsOf = (value: unknown): unknown => (isRecord(value) ? value["text"] : value);
