import { expect, test } from "vitest";
import type { Drawn } from "../../diagrams/diagram.ts";
import type { ShownExample } from "../../markdown/example-html.ts";
import { EXAMPLE, testSite } from "../../markdown/testing.ts";
import { renderKeys } from "./render-key.ts";

const NOTES = {
  "embeds.md": "![[carts.ts]]",
  "holds.md": "```ts run name=fence\ncode\n```",
  "claims.md": "[words](claim:carts/kept)",
  "embeds-a-note.md": "![[embeds]]",
  "links.md": "[[embeds]] and [[carts.ts]]",
  "other.md": "No example here.",
};

const FENCE = { ...EXAMPLE, name: "fence" };

/** The key of each note, with these examples about. */
function keys(
  examples: readonly ShownExample[],
  notes: Readonly<Record<string, string>> = NOTES,
  diagrams: ReadonlyMap<string, Drawn> = new Map(),
) {
  const site = testSite(notes, { example: (name) => examples.find((each) => each.name === name) });
  const key = renderKeys(site, diagrams);
  return new Map(site.book.notes.map((note) => [note.file, key(note)]));
}

/** The notes whose key is another with these examples than with `EXAMPLE` and `FENCE`. */
function changed(...examples: readonly ShownExample[]) {
  const before = keys([EXAMPLE, FENCE]);
  return [...keys(examples)].filter(([file, key]) => before.get(file) !== key).map(([file]) => file);
}

const run = { seed: 1, hash: "another", trace: [] };
const SHOWING = ["embeds-a-note.md", "embeds.md", "links.md"];

test("nothing changes, no key changes", () => {
  expect(changed({ ...EXAMPLE }, { ...FENCE })).toEqual([]);
});

test.each<[what: string, change: Partial<ShownExample>]>([
  ["title", { title: "Other" }],
  ["question", { question: "Other?" }],
  ["source", { source: "other" }],
  ["run", { run }],
  ["recorded run", { isUnrecorded: true }],
  ["code, which there is none of", { code: "" }],
])("another %s: another key for the notes that show the example", (_, change) => {
  expect(changed({ ...EXAMPLE, ...change }, FENCE)).toEqual(SHOWING);
  expect(changed(EXAMPLE, { ...FENCE, ...change })).toEqual(["holds.md"]);
});

test("a claim that holds no more changes the notes that link to it, too", () => {
  const claims = EXAMPLE.claims.map((claim) => ({ ...claim, holds: false }));
  expect(changed({ ...EXAMPLE, claims }, FENCE)).toEqual(["claims.md", ...SHOWING]);
});

test("another claim beside it changes nothing for them", () => {
  const claims = [...EXAMPLE.claims, { id: "more", holds: false, line: 3 }];
  expect(changed({ ...EXAMPLE, claims }, FENCE)).toEqual(SHOWING);
});

test("an example that moves down in its note is the same elsewhere", () => {
  const claims = EXAMPLE.claims.map((claim) => ({ ...claim, line: claim.line + 5 }));
  expect(changed({ ...EXAMPLE, linesBefore: 5, claims }, FENCE)).toEqual([]);
});

test("an example that comes or goes changes all notes that name it", () => {
  expect(changed(FENCE)).toEqual(["claims.md", ...SHOWING]);
});

test("a diagram that could not be drawn, or for another reason, changes its note", () => {
  const notes = { "a.md": "```mermaid\npie\n```", "b.md": "![[a]]", "c.md": "[[a]]" };
  const drawn = {
    svg: "",
    width: 1,
    height: 1,
    kind: "pie",
    name: "",
    nodes: [],
    edges: [],
    description: "",
  };
  const keysWith = (result: Drawn) => [...keys([], notes, new Map([["pie", result]])).values()];
  const fine = keysWith(drawn);
  const failed = keysWith({ why: "failed", message: "No.", line: null });
  expect(keysWith({ ...drawn })).toEqual(fine);
  expect(failed.map((key, index) => key !== fine[index])).toEqual([true, true, false]);
  expect(keysWith({ why: "failed", message: "Other.", line: null })[0]).not.toBe(failed[0]);
});
