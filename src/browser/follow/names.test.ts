import { expect, test } from "vitest";
import { nodeFinder } from "./names.ts";

const find = nodeFinder([
  { name: "Stateful/Client", label: "Client" },
  { name: "Stateless/Client", label: "Client" },
  { name: "Stateless/Server B", label: "Server B" },
  { name: "Store", label: "Store" },
  { name: "Store/B", label: "Server B", isGroup: true },
]);

test.each([
  ["Stateful/Client", "Stateful/Client"],
  ["Store", "Store"],
  ["Server B", "Stateless/Server B"],
  ["Client", undefined],
  ["Nowhere", undefined],
  [undefined, undefined],
])("%s means %s", (name, node) => {
  expect(find(name)).toBe(node);
});
