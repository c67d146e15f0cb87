import { expect, test } from "vitest";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { actorsOf } from "../../lab/trace/state-ends.ts";
import { statesAfter } from "./run-state.ts";
import { toSteps } from "./steps.ts";
import { CART } from "./testing.ts";
import { asideWords, splitName, stepWords, timeWords } from "./words.ts";

const wordsOf = (trace: readonly TraceEvent[]) => {
  const steps = toSteps(trace);
  const { before, after } = statesAfter(
    trace,
    steps.map(({ end }) => end),
  );
  return steps.map((step, index) => stepWords(step, actorsOf(trace), after[index - 1] ?? before));
};

test("tells a run", () => {
  expect(wordsOf(CART)).toEqual([
    { text: "The run begins. Server A and Server B are up." },
    { text: "Client sends POST /ana to Server A." },
    { text: "Server A finds no ana in Carts.", where: "server" },
    { text: "Server A keeps “ana: tea” in Carts.", where: "server" },
    { text: "Server A answers Client: 200." },
    { text: "Client keeps “id: k1” in Cookies.", where: "client" },
    { text: "Server A is killed. What Carts kept is lost.", where: "server" },
    { text: "No server takes GET /ana of Client: 503." },
    { text: "Server A is up again." },
    { text: "Server B writes “ana: cup” in Store.", where: "outside" },
  ]);
});

const state = (
  from: string | undefined,
  to: string,
  key: string,
  value: TraceEvent["value"],
  where: TraceEvent["where"],
): TraceEvent => ({
  t: 1,
  kind: "state",
  to,
  key,
  value: value ?? null,
  ...(from && { from }),
  ...(where && { where }),
});

test.each([
  [
    [{ t: 1, kind: "request", from: "G/C", to: "G/A", key: "GET /", value: "lost" }],
    "G: C sends GET / to A, which is lost on the way.",
  ],
  [[{ t: 1, kind: "request", from: "G/C", to: "H/A", key: "GET /" }], "G/C sends GET / to H/A."],
  [[{ t: 1, kind: "response", from: "A", to: "C", key: "hello" }], "A sends hello to C."],
  [
    [
      { t: 1, kind: "node", to: "A", value: "killed" },
      { t: 2, kind: "response", from: "A", to: "C", key: "GET /", status: 502 },
    ],
    "A is down: C gets 502 for GET /.",
  ],
  [[{ t: 1, kind: "node", to: "A", value: "draining" }], "A gets no new requests and finishes those it has."],
  [[{ t: 1, kind: "node", value: "healed" }], "The network is mended."],
  [[{ t: 1, kind: "node", to: "A", value: "moved" }], "A moved."],
  [[state("A", "M", "k", null, "server")], "A deletes k from M."],
  [[state(undefined, "K", "k", null, "outside")], "k is gone from K."],
  [
    [{ t: 0, kind: "request", from: "C", to: "A" }, state("DB", "A", "SELECT 1", [], "outside")],
    "A finds no rows in DB.",
  ],
  [
    [{ t: 0, kind: "request", from: "C", to: "A" }, state("DB", "A", "SELECT 1", [{ n: 1 }], "outside")],
    "A reads “1” in DB.",
  ],
  [[state("A", "DB", "DELETE FROM t WHERE k = ?", ["x"], "outside")], "A changes “x” in DB."],
  [
    ["A", "B", "D"].map((to) => ({ t: 1, kind: "request", from: "C", to, key: "x" }) as const),
    "C sends x to A. C sends x to B. And 1 more.",
  ],
  [["A", "A"].map((to) => ({ t: 1, kind: "request", from: "C", to, key: "x" }) as const), "C sends x to A."],
] as const)("%j", (trace, text) => {
  expect(wordsOf(trace).at(-1)?.text).toBe(text);
});

test("says what was printed and claimed", () => {
  expect(
    toSteps(CART)
      .map(asideWords)
      .filter(({ length }) => length > 0),
  ).toEqual([["POST 200"], ["It dies."], ["Claim lost holds"]]);
});

test.each([
  ["Stateful/Server A", { own: "Server A", group: "Stateful" }],
  ["Client", { own: "Client", group: "" }],
  ["/notes", { own: "/notes", group: "" }],
  ["a/", { own: "a/", group: "" }],
])("%s", (name, parts) => {
  expect(splitName(name)).toEqual(parts);
});

test.each([
  [0, "0 ms"],
  [12.34, "12.3 ms"],
  [9_999, "9999 ms"],
  [600_830, "600.8 s"],
])("%d is %s", (t, words) => {
  expect(timeWords(t)).toBe(words);
});
