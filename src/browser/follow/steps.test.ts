import { expect, test } from "vitest";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { MOST_STEPS, stepAt, toSteps } from "./steps.ts";
import { CART } from "./testing.ts";

const brief = (trace: readonly TraceEvent[], isShown?: (event: TraceEvent) => boolean) =>
  toSteps(trace, isShown).map(({ t, events, asides, end }) => [
    t,
    events.map(({ kind, to, value }) =>
      [kind, to, value].filter((each) => typeof each === "string").join(" "),
    ),
    asides.length,
    end,
  ]);

test("makes a step of each thing to be seen, in order, what is printed riding along", () => {
  expect(brief(CART)).toEqual([
    [0, ["node Server A started", "node Server B started"], 0, 2],
    [0, ["request Server A"], 0, 3],
    [5, ["state Server A"], 0, 4],
    [5, ["state Carts tea"], 0, 5],
    [5, ["response Client"], 0, 6],
    [10, ["state Cookies k1"], 1, 8],
    [10, ["node Server A killed", "state Carts"], 1, 11],
    [10, ["response Client"], 0, 12],
    [10, ["node Server A revived"], 0, 13],
    [20, ["state Store"], 1, 15],
  ]);
});

test("makes no step of what is not shown, and counts it all the same", () => {
  expect(brief(CART, ({ kind }) => kind === "node")).toEqual([
    [0, ["node Server A started", "node Server B started"], 1, 8],
    [10, ["node Server A killed"], 1, 12],
    [10, ["node Server A revived"], 1, 15],
  ]);
});

const request = (t: number, from: string, to: string): TraceEvent => ({
  t,
  kind: "request",
  from,
  to,
  key: "GET /",
});
const read = (t: number, key: string): TraceEvent => ({
  t,
  kind: "state",
  from: "M",
  to: "A",
  where: "server",
  key,
  value: 1,
});

test.each([
  ["messages that set out together are one", [request(0, "C", "A"), request(0, "D", "B")], [0, 2]],
  ["a message that follows from another is not", [request(0, "C", "L"), request(0, "L", "A")], [0, 1, 1]],
  ["another time is another step", [request(0, "C", "A"), request(1, "C", "A")], [0, 1, 1]],
  ["what is read twice is read once", [read(0, "a"), read(0, "a"), read(0, "b")], [0, 2, 1]],
  [
    "what is lost with nobody is by itself",
    [read(0, "a"), { t: 0, kind: "state", to: "M", where: "server", key: "a", value: null }],
    [0, 1, 1],
  ],
  [
    "several that are cut off at once are one",
    ["A", "B"].map((to) => ({ t: 0, kind: "node", to, value: "cut off" }) as const),
    [0, 2],
  ],
] as const)("%s", (_, trace, sizes) => {
  expect(toSteps(trace).map(({ events }) => events.length)).toEqual(sizes);
});

test("has a start even where nothing happens, and an end to its patience", () => {
  expect(brief([])).toEqual([[0, [], 0, 0]]);
  expect(toSteps(Array.from({ length: 5_000 }, (_, t) => request(t, "A", "B")))).toHaveLength(MOST_STEPS);
});

test.each([
  [0, 1],
  [5, 4],
  [7, 4],
  [10, 8],
  [999, 9],
  [-1, 0],
])("at %d ms the last step that has begun is %d", (t, step) => {
  expect(stepAt(toSteps(CART), t)).toBe(step);
});
