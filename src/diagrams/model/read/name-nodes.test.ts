import { describe, expect, test } from "vitest";
import type { GraphEdge, GraphNode } from "../graph.ts";
import { nameNodes } from "./name-nodes.ts";

const node = (key: string, label: string, parent?: string): GraphNode => ({
  key,
  id: `dom-${key}`,
  label,
  ...(parent === undefined ? { isGroup: key.startsWith("g") } : { parent }),
});
const edge = (start: string, end: string): GraphEdge => ({ id: `${start}-${end}`, start, end, label: "" });

describe("names", () => {
  test.each<[what: string, nodes: GraphNode[], names: string[]]>([
    ["by label", [node("a", "A one"), node("b", "B")], ["A one", "B"]],
    [
      "with the group's, where a label occurs twice",
      [
        node("g1", "One"),
        node("g2", "Two"),
        node("a", "A", "g1"),
        node("b", "A", "g2"),
        node("c", "C", "g2"),
      ],
      ["One", "Two", "One/A", "Two/A", "C"],
    ],
    [
      "by Mermaid's id, where that does not help",
      [node("g1", "One"), node("a", "A", "g1"), node("b", "A", "g1")],
      ["One", "a", "b"],
    ],
    ["by Mermaid's id, where there is no label", [node("a", ""), node("b", "")], ["a", "b"]],
    [
      "one of two in no group",
      [node("g1", "One"), node("a", "A"), node("b", "A", "g1")],
      ["One", "a", "One/A"],
    ],
    ["two of the same id are one", [node("a", "A"), node("a", "A")], ["A"]],
    ["never the same twice", [node("a", "b"), node("b", "")], ["b", "#b"]],
    ["as odd as they come", [node("a", "__proto__"), node("b", "constructor")], ["__proto__", "constructor"]],
  ])("%s", (_, nodes, names) => {
    expect(nameNodes({ nodes, edges: [] }).nodes.map(({ name }) => name)).toEqual(names);
  });
});

test("edges go by names; those to nowhere are left out", () => {
  const nodes = [node("a", "A"), node("b", "B")];
  const { edges } = nameNodes({ nodes, edges: [edge("a", "b"), edge("a", "gone")] });
  expect(edges).toEqual([{ id: "a-b", from: "A", to: "B", label: "", type: "", isDotted: false }]);
});

test("a node knows its group by name", () => {
  const { nodes } = nameNodes({ nodes: [node("g1", "One"), node("a", "A", "g1")], edges: [] });
  expect(nodes).toMatchObject([
    { name: "One", isGroup: true },
    { name: "A", group: "One" },
  ]);
});
