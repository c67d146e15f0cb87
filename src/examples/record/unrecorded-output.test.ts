import { expect, test } from "vitest";
import type { Example } from "../example.ts";
import { unrecordedOutput } from "./unrecorded-output.ts";

const carts = (output: readonly string[], ...held: boolean[]): Pick<Example, "name" | "claims" | "run"> => ({
  name: "carts",
  claims: held.map((holds, index) => ({ id: `claim-${index + 1}`, holds, line: 1, column: 1 })),
  run: { seed: 1, hash: "", output, claims: [], trace: [] },
});

test("what it printed, then its claims", () => {
  expect(unrecordedOutput([carts(["200", "two\nlines"], true, false), carts([], false)])).toEqual([
    "carts printed:",
    "    200",
    "    two",
    "    lines",
    "  ✓ claim-1",
    "  ✗ claim-2",
    "",
    "carts printed nothing.",
    "  ✗ claim-1",
    "",
  ]);
});

test("one that did not run to its end did nothing", () => {
  expect(unrecordedOutput([{ name: "carts", claims: [] }])).toEqual([]);
});

test("of a long output there is the beginning", () => {
  const lines = unrecordedOutput([carts([...Array(104).keys(), "x".repeat(500)].map(String))]);
  expect(lines.slice(-4)).toEqual(["    98", "    99", "    … 5 more", ""]);
  expect(unrecordedOutput([carts(["x".repeat(500)])])[1]).toHaveLength(404);
});

test("it says nothing to a terminal", () => {
  expect(unrecordedOutput([carts(["\u001b[2Ja", "::error::b"])]).join("|")).toBe(
    "carts printed:|    [2Ja|    : :error::b|",
  );
});
