import { describe, expect, test } from "vitest";
import type { GraphEdge, GraphNode } from "../graph.ts";
import { nameNodes } from "../read/name-nodes.ts";
import { describeClasses } from "./describe-classes.ts";
import { describeEntities } from "./describe-entities.ts";
import { describeSequence, type Step } from "./describe-sequence.ts";
import { describeStates } from "./describe-states.ts";
import { describeTree } from "./describe-tree.ts";

const node = (key: string, more: Partial<GraphNode> = {}): GraphNode => ({
  key,
  id: key,
  label: key,
  ...more,
});
const edge = (start: string, end: string, type = "", more: Partial<GraphEdge> = {}): GraphEdge => ({
  id: `${start}-${end}`,
  start,
  end,
  label: "",
  type,
  ...more,
});

describe("classes", () => {
  const nodes = [node("A"), node("B")];
  test.each<[type: string, isDotted: boolean, words: string]>([
    ["extension none", false, "B is a kind of A."],
    ["none extension", false, "A is a kind of B."],
    ["none extension", true, "A implements B."],
    ["composition none", false, "A is made of B."],
    ["aggregation none", false, "A has B."],
    ["none dependency", false, "A uses B."],
    ["none dependency", true, "A depends on B."],
    ["none lollipop", false, "A provides B."],
    ["none none", false, "A is linked with B."],
  ])("%s, dotted: %s", (type, isDotted, words) => {
    expect(describeClasses(nameNodes({ nodes, edges: [edge("A", "B", type, { isDotted })] }))).toBe(words);
  });

  test("members and what stands alone", () => {
    const alone = [node("A", { lines: ["+int x", "run()"] }), node("B")];
    expect(describeClasses(nameNodes({ nodes: alone, edges: [] }))).toBe(
      "A has +int x and run(). There is B.",
    );
  });
});

test("entities", () => {
  const nodes = [node("A"), node("B", { lines: ["int n"] }), node("C")];
  const edges = [edge("A", "B", "zero_or_one one_or_more", { label: "owns" })];
  expect(describeEntities(nameNodes({ nodes, edges }))).toBe(
    "At most one A – owns – one or more B. B has int n. There is C.",
  );
});

test("states, in each other too", () => {
  const nodes = [
    node("root_start", { label: "", shape: "stateStart" }),
    node("On", { isGroup: true }),
    node("On_start", { label: "", shape: "stateStart", parent: "On" }),
    node("Idle", { parent: "On" }),
    node("pick", { label: "", shape: "choice", parent: "On" }),
    node("note-0", { label: "slow", shape: "note" }),
  ];
  const edges = [
    edge("root_start", "On"),
    edge("On_start", "Idle", "", { label: "go" }),
    edge("Idle", "pick"),
    edge("On", "note-0"),
  ];
  expect(describeStates(nameNodes({ nodes, edges }))).toBe(
    "It begins in On. Note on On: slow. On: it begins in Idle (“go”); Idle goes to the choice pick.",
  );
  expect(describeStates(nameNodes({ nodes: [node("A"), node("B")], edges: [] }))).toBe("It shows A and B.");
});

test("a sequence, with what repeats, may be and is noted", () => {
  const message = { kind: "message", from: "A", to: "B", text: "x", isAnswer: false, isLost: false } as const;
  const steps: Step[] = [
    { kind: "begin", block: "loop", text: "every minute" },
    message,
    { ...message, from: "B", to: "A", text: "", isAnswer: true, isLost: true },
    { kind: "end", block: "loop", text: "" },
    { kind: "begin", block: "par", text: "" },
    { ...message, to: "A" },
    { kind: "next", block: "par", text: "later" },
    { kind: "note", over: ["A", "B"], text: "hm" },
  ];
  expect(describeSequence(steps)).toBe(
    "Repeated “every minute”: A asks B: x. B answers A (lost or refused). End of the repetition. " +
      "At the same time: A, by itself: x. and “later”: Note (A, B): hm.",
  );
});

test("a tree", () => {
  const leaf = (label: string) => ({ label, children: [] });
  const tree = { label: "", children: [{ label: "A", children: [leaf("B"), leaf("C")] }, leaf("D")] };
  expect(describeTree(tree)).toBe("A and D. A: B and C.");
});
