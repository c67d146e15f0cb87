import { describe, expect, test } from "vitest";
import type { Model, ModelNode } from "../model/model.ts";
import { checkPictures, checkSize } from "./check-model.ts";
import { checkSource } from "./check-source.ts";
import { LIMITS } from "./limits.ts";

const node = (name: string, more: Partial<ModelNode> = {}): ModelNode => ({
  id: name,
  name,
  label: name,
  shape: "",
  lines: [],
  ...more,
});
const edge = { id: "e", from: "a", to: "a", label: "", type: "", isDotted: false };
const limits = { ...LIMITS, characters: 20, lines: 3, nodes: 3, edges: 2, depth: 2, label: 10 };
const chain = (depth: number) =>
  Array.from({ length: depth + 1 }, (_, at) => node(`${at}`, at === 0 ? {} : { group: `${at - 1}` }));

describe("checkSize", () => {
  test.each<[what: string, model: Model, message: RegExp | null]>([
    ["what is small enough", { nodes: chain(2), edges: [edge, edge] }, null],
    [
      "nodes",
      { nodes: [1, 2, 3, 4].map((at) => node(`${at}`)), edges: [] },
      /has 4 nodes; at most 3 are drawn/,
    ],
    ["edges", { nodes: [], edges: [edge, edge, edge] }, /3 edges; at most 2/],
    ["groups", { nodes: chain(3), edges: [] }, /4 nodes|3 groups/],
    [
      "a node's label",
      { nodes: [node("x".repeat(11))], edges: [] },
      /11 characters in one label; at most 10/,
    ],
    [
      "an edge's label",
      { nodes: [], edges: [{ ...edge, label: "x".repeat(12) }] },
      /12 characters in one label/,
    ],
    [
      "groups in a circle",
      { nodes: [node("a", { group: "b" }), node("b", { group: "a" })], edges: [] },
      /3 groups within/,
    ],
  ])("%s", (_, model, message) => {
    if (message) expect(() => checkSize(model, limits)).toThrow(message);
    else expect(() => checkSize(model, limits)).not.toThrow();
  });
});

test("checkSource", () => {
  expect(() => checkSource("1\n2\n3", limits)).not.toThrow();
  expect(() => checkSource("1\n2\n3\n4", limits)).toThrow(
    "The diagram's source has 4 lines; at most 3 are drawn.",
  );
  expect(() => checkSource("x".repeat(21), limits)).toThrow("21 characters; at most 20");
});

test("checkPictures", () => {
  expect(() => checkPictures({ nodes: [node("a")], edges: [] })).not.toThrow();
  expect(() =>
    checkPictures({ nodes: [node("a", { picture: "https://a.example/x.png" })], edges: [] }),
  ).toThrow("The node “a” shows the picture https://a.example/x.png.");
});
