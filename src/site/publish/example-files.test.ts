import { expect, test } from "vitest";
import type { Drawn } from "../../diagrams/diagram.ts";
import type { Example } from "../../examples/example.ts";
import { EXAMPLE } from "../../markdown/testing.ts";
import { exampleFiles } from "./example-files.ts";

const run = { seed: 1, hash: "abc", output: ["200"], claims: [], trace: [] };
const example: Example = { ...EXAMPLE, file: "content/examples/carts.ts", claims: [], run };

test("its source, its program and its run", () => {
  expect(exampleFiles([example], new Map()).map(({ path, read }) => [path, read()])).toEqual([
    ["examples/carts.ts", example.source],
    ["examples/carts.js", example.code],
    ["examples/carts.run.json", JSON.stringify(run)],
  ]);
});

test("as far as there are any", () => {
  const { run: _, ...unrun } = { ...example, code: "" };
  expect(exampleFiles([unrun], new Map()).map(({ path }) => path)).toEqual(["examples/carts.ts"]);
});

test("its run as a sequence diagram, if it could be drawn", () => {
  const svg = '<svg class="diagram"></svg>';
  const drawn = {
    svg,
    width: 1,
    height: 1,
    kind: "sequence",
    name: "",
    nodes: [],
    edges: [],
    description: "",
  };
  const diagnostic = { why: "failed", message: "No.", line: null } as const;
  const lastOf = (drawing: Drawn) =>
    exampleFiles([example], new Map([["carts", { source: "", drawn: drawing }]]))
      .map(({ path, read }) => [path, read()])
      .at(-1);
  expect(lastOf(drawn)).toEqual(["examples/carts.sequence.svg", svg]);
  expect(lastOf(diagnostic)?.[0]).toBe("examples/carts.run.json");
});
