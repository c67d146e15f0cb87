import { expect, test } from "vitest";
import type { Json, TraceEvent, Where } from "../../lab/trace/event.ts";
import { type RunState, statesAfter } from "./run-state.ts";
import { CART } from "./testing.ts";

const stateAfter = (trace: readonly TraceEvent[], count: number) => {
  const { before, after } = statesAfter(trace, [count]);
  return after[0] ?? before;
};
const holdingsOf = ({ holdings }: RunState) =>
  holdings.map(({ label, owner, where, entries }) => [
    [where, owner, label].filter(Boolean).join(" "),
    Object.fromEntries(entries),
  ]);
const kept = (trace: readonly TraceEvent[], count = trace.length) => holdingsOf(stateAfter(trace, count));
const lives = (trace: readonly TraceEvent[], count = trace.length) =>
  [...stateAfter(trace, count).machines].map(([name, { life, how, isCutOff }]) =>
    [name, life, how, isCutOff ? "cut off" : ""].filter(Boolean).join(" "),
  );

test.each([
  [0, []],
  [4, [["server Server A Carts", {}]]],
  [5, [["server Server A Carts", { ana: "tea" }]]],
  [
    7,
    [
      ["server Server A Carts", { ana: "tea" }],
      ["client Client Cookies", { id: "k1" }],
    ],
  ],
  [
    10,
    [
      ["server Server A Carts", {}],
      ["client Client Cookies", { id: "k1" }],
    ],
  ],
  [
    15,
    [
      ["server Server A Carts", {}],
      ["client Client Cookies", { id: "k1" }],
      ["outside Store", { ana: "cup" }],
    ],
  ],
] as const)("knows after %d events what is kept where", (count, expected) => {
  expect(kept(CART, count)).toEqual(expected);
});

const node = (to: string | undefined, value: string): TraceEvent => ({
  t: 1,
  kind: "node",
  value,
  ...(to && { to }),
});

test.each([
  [[node("A", "started")], ["A up started"]],
  [[node("A", "started"), node("A", "killed")], ["A down killed"]],
  [[node("A", "killed"), node("A", "revived")], ["A up revived"]],
  [[node("A", "draining")], ["A draining draining"]],
  [[node("A", "draining"), node("A", "drained")], ["A down drained"]],
  [[node("F", "cold start")], ["F starting cold start"]],
  [[node("F", "cold start"), { t: 2, kind: "request", from: "C", to: "F" }], ["F up started"]],
  [[node("A", "started"), node("A", "cut off")], ["A up started cut off"]],
  [[node("A", "cut off"), node("A", "killed")], ["A down killed cut off"]],
  [
    [node("A", "cut off"), node("B", "cut off"), node("A", "healed")],
    ["A up cut off", "B up cut off cut off"],
  ],
  [
    [node("A", "cut off"), node("B", "cut off"), node(undefined, "healed")],
    ["A up cut off", "B up cut off"],
  ],
] as const)("%j", (trace, expected) => {
  expect(lives(trace)).toEqual(expected);
});

test("takes a machine that only ends later to be there", () => {
  expect(lives([node("A", "started"), node("Store", "killed")], 1)).toEqual(["A up started", "Store up"]);
});

test("knows what is not there yet", () => {
  expect(lives([node("A", "started"), node("B", "started")], 1)).toEqual(["A up started", "B absent"]);
});

const touch = (from: string | undefined, to: string, key: string, value: Json, where: Where): TraceEvent => ({
  t: 1,
  kind: "state",
  to,
  key,
  value,
  where,
  ...(from && { from }),
});
const two = [node("A", "started"), node("B", "started")];
const both = [touch("A", "Carts", "ana", "tea", "server"), touch("B", "Carts", "ben", "cup", "server")];
const A = "server A Carts";
const B = "server B Carts";
const sql = (statement: string, ...values: Json[]) => touch("A", "DB", statement, values, "outside");
const put = (...values: Json[]) => sql("INSERT INTO t VALUES (?, ?)", ...values);

test.each([
  [
    "each owner has a memory of its own",
    both,
    [
      [A, { ana: "tea" }],
      [B, { ben: "cup" }],
    ],
  ],
  [
    "what is lost was its owner's who ended",
    [...both, node("A", "killed"), touch(undefined, "Carts", "*", null, "server")],
    [
      [A, {}],
      [B, { ben: "cup" }],
    ],
  ],
  [
    "what is lost without an end was the last one's who touched it",
    [...both, touch(undefined, "Carts", "*", null, "server")],
    [
      [A, { ana: "tea" }],
      [B, {}],
    ],
  ],
  ["what is read is there", [touch("Carts", "A", "ana", "tea", "server")], [[A, { ana: "tea" }]]],
  [
    "what is not found is not there",
    [...both, touch("Carts", "A", "ana", null, "server")],
    [
      [B, { ben: "cup" }],
      [A, {}],
    ],
  ],
  ["an empty text is something", [touch("A", "Carts", "ana", "", "server")], [[A, { ana: "(empty)" }]]],
  [
    "a cache loses one key",
    [
      touch("A", "K", "a", 1, "outside"),
      touch("A", "K", "b", 2, "outside"),
      touch(undefined, "K", "a", null, "outside"),
    ],
    [["outside K", { b: "2" }]],
  ],
  ["rows are replaced", [put("ana", "tea"), put("ana", "cup")], [["outside DB", { ana: "cup" }]]],
  [
    "rows are kept",
    [put("ana", "tea"), sql("INSERT OR IGNORE INTO t VALUES (?, ?)", "ana", "cup")],
    [["outside DB", { ana: "tea" }]],
  ],
  [
    "rows are deleted",
    [put("ana", "tea"), put("ben", "cup"), sql("DELETE FROM t WHERE k = ?", "ana")],
    [["outside DB", { ben: "cup" }]],
  ],
  ["all rows are deleted", [put("ana", "tea"), sql("DELETE FROM t")], [["outside DB", {}]]],
  [
    "reading changes no rows",
    [put("ana", "tea"), touch("DB", "A", "SELECT * FROM t", [], "outside")],
    [["outside DB", { ana: "tea" }]],
  ],
] as const)("%s", (_, trace, expected) => {
  expect(kept([...two, ...trace])).toEqual(expected);
});

test("a moment stays as it was, whatever happens later", () => {
  const trace = [...CART, put("ben", "pot"), touch(undefined, "Store", "*", null, "outside")];
  const counts = trace.map((_, index) => index + 1);
  expect(statesAfter(trace, counts).after).toEqual(counts.map((count) => stateAfter(trace, count)));
});

test("each event is folded once, however many moments are asked for", () => {
  let reads = 0;
  const trace = CART.map((event) => ({
    ...event,
    get kind() {
      reads++;
      return event.kind;
    },
  }));
  const readsFor = (counts: readonly number[]) => {
    reads = 0;
    statesAfter(trace, counts);
    return reads;
  };
  const once = readsFor([trace.length]);
  expect(once).toBeGreaterThan(trace.length);
  expect(readsFor(trace.map((_, index) => index + 1))).toBe(once);
});
