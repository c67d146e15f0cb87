import { expect, test } from "vitest";
import type { GraphEdge, GraphNode } from "../graph.ts";
import { nameNodes } from "../read/name-nodes.ts";
import { describeGraph } from "./describe-graph.ts";

/** Nodes as `key label shape group`, edges as `start end label type`. */
const model = (nodes: string[], edges: string[]) =>
  nameNodes({
    nodes: nodes.map((line): GraphNode => {
      const [key = "", label = "", shape = "", parent = ""] = line.split("|");
      return { key, id: key, label, shape, isGroup: shape === "group", ...(parent === "" ? {} : { parent }) };
    }),
    edges: edges.map((line): GraphEdge => {
      const [start = "", end = "", label = "", type = "none arrow"] = line.split("|");
      return { id: line, start, end, label, type, isDotted: line.endsWith("dotted") };
    }),
  });

test.each<[what: string, nodes: string[], edges: string[], words: string]>([
  ["steps", ["a|Start", "b|Check", "c|End"], ["a|b", "b|c"], "Start leads to Check. Check leads to End."],
  ["parties", ["a|Client", "b|Server A"], ["a|b"], "Client sends to Server A."],
  ["several of a kind", ["a|Clients", "b|Server"], ["a|b"], "Clients send to Server."],
  ["twice and on", ["a|Client", "b|B", "c|C"], ["a|b", "a|b", "a|c"], "Client sends to B twice and C."],
  [
    "labels and dots",
    ["a|Client", "b|B"],
    ["a|b|GET /|none arrow|dotted"],
    "Client sends to B (“GET /”, dotted).",
  ],
  ["a store of one's own", ["a|A", "b|S|cylinder"], ["a|b"], "A keeps S."],
  ["a store that is shared", ["a|A", "b|B", "s|S|cylinder"], ["a|s", "b|s"], "A and B share S."],
  ["a store that is written to", ["a|A", "s|S|cylinder"], ["a|s|SET"], "A sends to S (“SET”)."],
  ["lines without arrows", ["a|A", "b|B"], ["a|b||none none"], "A is connected with B."],
  ["lines with two", ["a|A", "b|B"], ["a|b||arrow arrow"], "A is connected both ways with B."],
  ["labels that are verbs", ["a|A", "b|B"], ["a|b|<<satisfies>>|none arrow|dotted"], "A satisfies B."],
  [
    "groups",
    ["g|One|group", "h|Two|group", "a|A||g", "b|B||g", "c|A||h"],
    ["a|b", "b|c"],
    "One: A leads to B. B leads to A in Two.",
  ],
  ["what stands alone", ["a|A", "b|B", "c|C"], ["a|b"], "A leads to B. It also shows C."],
  ["nothing joined", ["a|A", "b|B"], [], "It shows A and B."],
  ["nothing", [], [], ""],
])("%s", (_, nodes, edges, words) => {
  expect(describeGraph(model(nodes, edges))).toBe(words);
});
