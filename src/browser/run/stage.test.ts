import { expect, test } from "vitest";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { stageOf } from "./stage.ts";

test.each<[what: string, trace: TraceEvent[], nodes: string[], length: number]>([
  ["nothing", [], [], 0],
  [
    "nodes that start",
    [
      { t: 0, kind: "node", to: "Server A", value: "started" },
      { t: 0, kind: "node", to: "Server B", value: "started" },
      { t: 200.4, kind: "node", to: "Server A", value: "killed" },
    ],
    ["Server A", "Server B"],
    201,
  ],
  [
    "clients and balancers, which no fault can befall",
    [
      { t: 0, kind: "node", to: "Server A", value: "started" },
      { t: 0, kind: "request", from: "Client", to: "Balancer", key: "GET /" },
      { t: 0, kind: "request", from: "Balancer", to: "Server A", key: "GET /" },
      { t: 5, kind: "response", from: "Server A", to: "Client", status: 200 },
      { t: 6, kind: "state", to: "Client", where: "client", key: "cookie", value: 1 },
    ],
    ["Server A"],
    6,
  ],
  [
    "stores, which are only seen at work",
    [
      { t: 1, kind: "state", from: "Server A", to: "Database", where: "outside", key: "k", value: 1 },
      { t: 2, kind: "state", to: "Cache 2", where: "outside", key: "*", value: null },
      { t: 3, kind: "state", to: "Server B", where: "server", key: "k", value: 1 },
      { t: 4, kind: "node", value: "healed" },
      { t: 4, kind: "log", value: "Server C" },
    ],
    ["Server A", "Database", "Cache 2"],
    4,
  ],
])("%s", (_, trace, nodes, length) => {
  expect(stageOf(trace)).toEqual({ nodes, length });
});
