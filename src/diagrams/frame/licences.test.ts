import { join } from "node:path";
import { expect, test } from "vitest";
import { licencesOf } from "./licences.ts";

const modules = join(import.meta.dirname, "../../../node_modules");

test("names each package once, with its licence in full", () => {
  const text = licencesOf([
    "\0virtual",
    join(modules, "mermaid/dist/a.mjs"),
    join(modules, "mermaid/dist/b.mjs"),
    join(modules, "@braintree/sanitize-url/dist/index.js"),
  ]);
  expect(text.match(/^mermaid [\d.]+ \(MIT\)$/gm)).toHaveLength(1);
  expect(text.match(/^@braintree\/sanitize-url [\d.]+ \(MIT\)$/gm)).toHaveLength(1);
  expect(text.match(/Permission is hereby granted/g)).toHaveLength(2);
});
