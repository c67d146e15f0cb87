import type { Graph } from "../graph.ts";
import { labelText } from "../label-text.ts";
import { call, records, text } from "../unknown.ts";

/** Reads an architecture diagram: groups, services and junctions, and the lines between them. */
export function readArchitecture(database: unknown): Graph {
  const things = [
    { method: "getGroups", prefix: "group", isGroup: true },
    { method: "getServices", prefix: "service", isGroup: false },
    { method: "getJunctions", prefix: "junction", isGroup: false },
  ];
  const nodes = things.flatMap(({ method, prefix, isGroup }) =>
    records(call(database, method)).map((thing) => {
      const key = text(thing["id"]);
      const parent = text(thing["in"]);
      return {
        key,
        id: `${prefix}-${key}`,
        label: labelText(thing["title"]),
        shape: text(thing["icon"]),
        isGroup,
        ...(parent === "" ? {} : { parent }),
      };
    }),
  );
  const edges = records(call(database, "getEdges")).map((edge) => {
    const [start, end] = [text(edge["lhsId"]), text(edge["rhsId"])];
    const arrow = (into: unknown) => (into === true ? "arrow" : "none");
    return {
      id: `L_${start}_${end}_0`,
      start,
      end,
      label: labelText(edge["title"]),
      type: `${arrow(edge["lhsInto"])} ${arrow(edge["rhsInto"])}`,
    };
  });
  return { nodes, edges };
}
