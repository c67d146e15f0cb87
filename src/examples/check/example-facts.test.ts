import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type ExampleFacts, openFacts } from "./example-facts.ts";

const folder = mkdtempSync(join(tmpdir(), "running-notes-facts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FACTS: ExampleFacts = {
  text: { title: "Title", question: "Question?", claims: [], code: "", diagnostics: [] },
  types: [],
  outcome: { state: "done", trace: [] },
};

test("facts are those of a source with a seed, and of the code that found them out", () => {
  const cache = openFacts(folder);
  expect(cache.get("a", 1)).toBeUndefined();
  cache.set("a", 1, FACTS);
  cache.save(false);
  const again = openFacts(folder);
  expect(again.get("a", 1)).toEqual(FACTS);
  expect([again.get("b", 1), again.get("a", 2), again.get("1a", 1), again.get("a", 11)]).toEqual(
    Array(4).fill(undefined),
  );
  expect(openFacts(folder, "other code").get("a", 1)).toBeUndefined();
});

test.each(["null", "{}", '{"text":{}}', '{"types":[],"text":[]}'])("%s are no facts", (text) => {
  const cache = openFacts(folder, "1");
  cache.set("a", 1, FACTS);
  cache.save(false);
  const path = join(folder, "runs.json");
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(JSON.stringify(JSON.stringify(FACTS)), JSON.stringify(text)),
  );
  expect(openFacts(folder, "1").get("a", 1)).toBeUndefined();
});
