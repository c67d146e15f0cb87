import { expect, test } from "vitest";
import type { TraceEvent } from "../lab/trace/event.ts";
import { planWords } from "./plan.ts";
import { DEFAULT_SCOPE, plansOf, type Scope, scopeWords } from "./scope.ts";

const TRACE: TraceEvent[] = [
  { t: 0, kind: "node", to: "Server A", value: "started" },
  { t: 0, kind: "request", from: "Client", to: "Server A", key: "GET /" },
  { t: 15, kind: "state", from: "Server A", to: "Bank", where: "outside", key: "k", value: 1 },
  { t: 25, kind: "response", from: "Server A", to: "Client", status: 200 },
  { t: 30, kind: "request", from: "Client", to: "Server A", key: "GET /" },
];
const NONE: Scope = { nodes: false, stores: false, links: false, losses: false, lengths: [5], seeds: 1 };

test.each<[scope: Partial<Scope>, plans: string[]]>([
  [{}, []],
  [{ nodes: true }, [25, 28, 30].map((at) => `Server A is down from 0.0${at} s for 5 ms`)],
  [{ stores: true }, [25, 28, 30].map((at) => `Bank is down from 0.0${at} s for 5 ms`)],
  [
    { links: true },
    [25, 28, 30].map((at) => `Client and Server A cannot reach each other from 0.0${at} s for 5 ms`),
  ],
  [
    { losses: true },
    [
      "the first message from Client to Server A from 0.000 s on is lost",
      "the first message from Server A to Client from 0.025 s on is lost",
      "the first message from Client to Server A from 0.030 s on is lost",
    ],
  ],
  [{ seeds: 3 }, ["the seed is 2", "the seed is 3"]],
])("%j: %j", (scope, plans) => {
  expect(plansOf(TRACE, { ...NONE, ...scope }).map(planWords)).toEqual(plans);
});

test("a scope is told in words", () => {
  expect(scopeWords(DEFAULT_SCOPE)).toBe(
    "any one server down for 5 ms or 100 ms, any two machines cut off from each other for 5 ms or 100 ms, any one message lost",
  );
});
