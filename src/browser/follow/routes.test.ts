import { expect, test } from "vitest";
import { routeOf } from "./routes.ts";

const EDGES = [
  { from: "Client", to: "A" },
  { from: "Client", to: "A" },
  { from: "A", to: "Store" },
  { from: "Store", to: "B" },
  { from: "B", to: "Store" },
];

test.each([
  ["Client", "A", 0, { edge: 0, isBackwards: false }],
  ["Client", "A", 1, { edge: 1, isBackwards: false }],
  ["Client", "A", 2, { edge: 0, isBackwards: false }],
  ["A", "Client", 1, { edge: 1, isBackwards: true }],
  ["Store", "A", 0, { edge: 2, isBackwards: true }],
  ["Store", "B", 5, { edge: 3, isBackwards: false }],
  ["B", "Store", 0, { edge: 4, isBackwards: false }],
  ["Client", "Store", 0, undefined],
])("from %s to %s, %d before", (from, to, nth, route) => {
  expect(routeOf(EDGES, from, to, nth)).toEqual(route);
});
