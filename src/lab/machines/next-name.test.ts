import { expect, test } from "vitest";
import { nextName } from "./next-name.ts";

test.each([
  [["Server A"], "Server B"],
  [["Server A", "Server B"], "Server C"],
  [["Server B", "Server C", "Server A"], "Server D"],
  [["web-9"], "web-10"],
  [["node1", "node2"], "node3"],
  [["Server Z"], "Server Z 2"],
  [["web"], "web 2"],
  [["web", "web 2"], "web 3"],
  [["Stateful/Server A"], "Stateful/Server B"],
  [[], "Node 2"],
])("%j are followed by %s", (names, next) => {
  expect(nextName(names)).toBe(next);
});
