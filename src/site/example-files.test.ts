import { expect, test } from "vitest";
import type { Example } from "../examples/example.ts";
import { EXAMPLE } from "../markdown/testing.ts";
import { exampleFiles } from "./example-files.ts";

const run = { seed: 1, hash: "abc", output: ["200"], claims: [], trace: [] };
const example: Example = { ...EXAMPLE, file: "content/examples/carts.ts", claims: [], run };

test("its source, its program and its run", () => {
  expect(exampleFiles([example]).map(({ path, type, read }) => [path, type, read()])).toEqual([
    ["examples/carts.ts", "text/plain; charset=utf-8", example.source],
    ["examples/carts.js", "text/javascript; charset=utf-8", example.code],
    ["examples/carts.run.json", "application/json; charset=utf-8", JSON.stringify(run)],
  ]);
});

test("as far as there are any", () => {
  const { run: _, ...unrun } = { ...example, code: "" };
  expect(exampleFiles([unrun]).map(({ path }) => path)).toEqual(["examples/carts.ts"]);
});
