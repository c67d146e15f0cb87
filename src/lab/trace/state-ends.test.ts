import { expect, test } from "vitest";
import type { TraceEvent } from "./event.ts";
import { actorsOf, endsOf } from "./state-ends.ts";

const TRACE: readonly TraceEvent[] = [
  { t: 0, kind: "node", to: "A", value: "started" },
  { t: 0, kind: "node", to: "F 1", value: "cold start" },
  { t: 0, kind: "request", from: "Client", to: "A", key: "GET /" },
  { t: 1, kind: "node", to: "Store", value: "killed" },
];
const actors = actorsOf(TRACE);

test("tells who does something from what only keeps state", () => {
  expect([...actors]).toEqual(["A", "F 1", "Client"]);
});

test.each([
  ["A", "Memory", { keeper: "Memory", user: "A", isRead: false }],
  ["Memory", "A", { keeper: "Memory", user: "A", isRead: true }],
  ["Store", "F 1", { keeper: "Store", user: "F 1", isRead: true }],
  ["Unheard", "Memory", { keeper: "Memory", user: "Unheard", isRead: false }],
  [undefined, "Memory", undefined],
])("from %s to %s", (from, to, ends) => {
  expect(endsOf({ t: 0, kind: "state", to, ...(from && { from }) }, actors)).toEqual(ends);
});
