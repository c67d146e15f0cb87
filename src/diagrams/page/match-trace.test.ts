import { expect, test } from "vitest";
import type { TraceEvent } from "../../lab/trace/event.ts";
import type { DiagramNode } from "../diagram.ts";
import { matchTrace } from "./match-trace.ts";

const node = (name: string): DiagramNode => ({ name, label: name.replace(/^.*\//, "") });
const nodes = (...names: readonly string[]) => ({ nodes: names.map(node) });
const request = (from: string, to: string): TraceEvent => ({ t: 0, kind: "request", from, to, key: "GET /" });

test.each<[why: string, names: string[], event: TraceEvent, follows: boolean]>([
  ["both ends are there", ["Client", "Server A"], request("Client", "Server A"), true],
  [
    "a label is enough where it is clear",
    ["Client", "Stateful/Server A"],
    request("Client", "Server A"),
    true,
  ],
  ["one end is missing", ["Client", "Server B"], request("Client", "Server A"), false],
  ["a label is not clear", ["Client", "X/Server A", "Y/Server A"], request("Client", "Server A"), false],
  ["a name is exact", ["Client", "X/Server A", "Y/Server A"], request("Client", "Y/Server A"), true],
  ["state alone is not a message", ["A", "B"], { t: 0, kind: "state", from: "A", to: "B", value: 1 }, false],
])("follows a run if %s", (_, names, event, follows) => {
  expect(matchTrace(nodes(...names), [event]).follows).toBe(follows);
});

test("names what is not clear, and what is missing", () => {
  const trace: TraceEvent[] = [
    request("Client", "Server A"),
    { t: 1, kind: "response", to: "Client", status: 503 },
    { t: 1, kind: "state", from: "Server A", to: "Memory", where: "server", key: "x", value: 1 },
    request("Client", "Server B"),
  ];
  expect(matchTrace(nodes("Client", "X/Server A", "Y/Server A"), trace)).toEqual({
    follows: false,
    ambiguous: [{ name: "Server A", candidates: ["X/Server A", "Y/Server A"] }],
    missing: ["Server B"],
  });
});

test("a subgraph is no machine by its label alone", () => {
  const group: DiagramNode = { name: "Zone/Server A", label: "Server A", isGroup: true };
  expect(
    matchTrace({ nodes: [group, node("Client"), node("Server A")] }, [request("Client", "Server A")]).follows,
  ).toBe(true);
});
