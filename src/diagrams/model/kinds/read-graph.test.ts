import { expect, test } from "vitest";
import { readGraph } from "./read-graph.ts";

const database = (nodes: unknown, edges: unknown = []) => ({ getData: () => ({ nodes, edges }) });

test("reads nodes by what Mermaid calls them", () => {
  const nodes = [
    { id: "g", label: "Group", isGroup: true },
    { id: "a", domId: "flowchart-a-0", label: "**A**", shape: "cylinder", parentId: "g" },
    { id: "p", label: "P", img: "https://a.example/x.png" },
  ];
  expect(readGraph(database(nodes))?.nodes).toEqual([
    { key: "g", id: "g", label: "Group", shape: "", lines: [], isGroup: true },
    { key: "a", id: "flowchart-a-0", label: "A", shape: "cylinder", lines: [], isGroup: false, parent: "g" },
    {
      key: "p",
      id: "p",
      label: "P",
      shape: "",
      lines: [],
      isGroup: false,
      picture: "https://a.example/x.png",
    },
  ]);
});

test("reads edges, but not those that nobody sees", () => {
  const edges = [
    {
      id: "e",
      start: "a",
      end: "b",
      label: "x",
      arrowTypeStart: "none",
      arrowTypeEnd: "arrow_point",
      pattern: "dotted",
    },
    { id: "f", start: "a", end: "b", thickness: "invisible" },
  ];
  expect(readGraph(database([], edges))?.edges).toEqual([
    { id: "e", start: "a", end: "b", label: "x", type: "none arrow_point", isDotted: true },
  ]);
});

test("takes what stands in a nameless box for standing in the box around it", () => {
  const nodes = [
    { id: "g", label: "Group", isGroup: true },
    { id: "made-up-1", label: "", shape: "divider", isGroup: true, parentId: "g" },
    { id: "a", label: "A", parentId: "made-up-1" },
    { id: "made-up-1_start", shape: "stateStart", parentId: "made-up-1" },
  ];
  expect(readGraph(database(nodes))?.nodes.map(({ key, parent, alias }) => [key, parent, alias])).toEqual([
    ["g", undefined, undefined],
    ["a", "g", undefined],
    ["made-up-1_start", "g", "region-1_start"],
  ]);
});

test("gives no label to what is drawn without words", () => {
  expect(
    readGraph(database([{ id: "root_start", label: "root_start", shape: "stateStart" }]))?.nodes,
  ).toMatchObject([{ key: "root_start", label: "" }]);
});

test("reads members and attributes", () => {
  const nodes = [
    {
      id: "c",
      members: [{ text: "\\+int age", visibility: "+", id: "int age" }],
      methods: [{ text: "run()", visibility: "", id: "run" }],
    },
    { id: "e", attributes: [{ type: "string", name: "make" }] },
  ];
  expect(readGraph(database(nodes))?.nodes.map(({ lines }) => lines)).toEqual([
    ["+int age", "run()"],
    ["string make"],
  ]);
});

test.each([null, {}, { getData: 5 }, { getData: () => null }])("%j has no graph", (other) => {
  expect(readGraph(other)).toBeNull();
});
