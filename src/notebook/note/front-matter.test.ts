import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { placesIn } from "../text/place.ts";
import { readFrontMatter } from "./front-matter.ts";

const read = (source: string) => readFrontMatter(source, placesIn("a.md", source));

test.each<[name: string, source: string, bodyStart: number]>([
  ["none", "text", 0],
  ["nothing at all", "", 0],
  ["plain", "---\nid: a\n---\ntext", 14],
  ["CRLF", "---\r\nid: a\r\n---\r\ntext", 17],
  ["to the end of the note", "---\nid: a\n---", 13],
  ["closed by dots", "---\nid: a\n...\ntext", 14],
  ["spaces behind the lines", "---  \nid: a\n--- \ntext", 17],
  ["empty", "---\n---\ntext", 8],
  ["of an empty line", "---\n\n---\ntext", 9],
  ["indented lines inside", "---\nid: a\n ---\n---\ntext", 19],
  ["not in the first line", "\n---\nid: a\n---\ntext", 0],
  ["four dashes", "----\nid: a\n----\ntext", 0],
  ["a rule, and another", "---\n\ntext\n\n---\n", 15],
])("a block that is %s", (_, source, bodyStart) => {
  const { bodyStart: found } = read(source);
  expect(found).toBe(bodyStart);
  // The Markdown parser must agree, or the page would show it.
  const block = parse(source, "md").children[0];
  expect(
    block?.type === "yaml" ? source.slice(block.position?.end.offset).match(/^\r?\n?/)?.[0] : undefined,
  ).toBe(bodyStart === 0 ? undefined : source.slice(0, bodyStart).match(/\r?\n?$/)?.[0]);
});

test("every field has the place of its value, and its key's where there is none", () => {
  const { places, fields } = read("---\nid: a\ntags:\n  - x\ncreated:\n---\n");
  expect(Object.entries(places).map(([name, { line, column }]) => [name, line, column])).toEqual([
    ["id", 2, 5],
    ["tags", 4, 3],
    ["created", 5, 9],
  ]);
  expect(fields).toEqual({ id: "a", tags: ["x"], aliases: [], formerly: [], isPrivate: false });
});

test.each<
  [source: string, ...found: (readonly [kind: string, line: number, column: number, words: RegExp])[]]
>([
  ["---\nid: a\ntext", ["front-matter-unclosed", 1, 1, /never closed/]],
  ["---\nA rule, then text without an end"],
  ["+++\nid = 1\n+++\n", ["front-matter-syntax", 1, 1, /not in TOML/]],
  ["---\n- a\n---\n", ["front-matter-value", 2, 1, /list of fields/]],
  ["---\njust text\n---\n", ["front-matter-value", 2, 1, /list of fields/]],
  ["---\nid: a\nid: b\n---\n", ["front-matter-syntax", 3, 1, /"id" stands here twice/]],
  ["---\nother: a\nother: b\n---\n"],
  ["---\ntags: [a\n---\n", ["front-matter-syntax", 2, 9, /no valid YAML/]],
  ["---\n\tid: a\n---\n", ["front-matter-syntax", 2, 1, /no valid YAML/]],
  ["---\ntag: a\n---\n", ["front-matter-unknown", 2, 1, /no field "tag"/]],
  ["---\nconstructor: a\n__proto__: b\ntoString: c\n---\n"],
  ["---\n? [a]\n: b\n1: c\n~: d\n---\n"],
  ["---\r\nid: a\r\ncreated: x\r\n---\r\n", ["front-matter-value", 3, 10, /not a day/]],
])("%j", (source, ...found) => {
  const { diagnostics } = read(source);
  expect(diagnostics.map(({ kind, line, column }) => [kind, line, column])).toEqual(
    found.map(([kind, line, column]) => [kind, line, column]),
  );
  for (const [index, [, , , words]] of found.entries()) expect(diagnostics[index]?.message).toMatch(words);
});

test("what could be read of a broken block is there", () => {
  const { fields, diagnostics } = read("---\nid: a\ntitle: A\ntags: [x\n---\n");
  expect(fields).toMatchObject({ id: "a", title: "A" });
  expect(diagnostics).toHaveLength(1);
});

test.each([
  [
    "aliases of aliases",
    `a: &a [x]\n${"bcdefghi"
      .split("")
      .map((to, index) => `${to}: &${to} [${`*${"abcdefgh"[index]},`.repeat(9)}]\n`)
      .join("")}tags: *i`,
  ],
  ["deep brackets", `tags: ${"[".repeat(20_000)}`],
  ["deep braces", "a: {".repeat(20_000)],
  ["ten thousand fields", Array.from({ length: 10_000 }, (_, index) => `f${index}: x`).join("\n")],
  ["ten thousand of one field", "id: x\n".repeat(10_000)],
  ["a long line of spaces", `id: ${" ".repeat(200_000)}x`],
])("%s cost little", (_, yaml) => {
  const { diagnostics } = read(`---\n${yaml}\n---\n`);
  expect(diagnostics.filter(({ message }) => message.includes("no valid YAML")).length).toBeLessThan(4);
});

test.each([
  ["draft: true", true],
  ["draft: false", false],
  ["draft:", false],
  ["draft: yes", true],
  ['draft: "true"', true],
  ["Draft: TRUE", true],
  ["draft: maybe", true],
  ["draft: [true]", true],
  ["private: true", true],
  ["private: no", false],
  ["publish: false", true],
  ["publish: 'no'", true],
  ["publish: true", false],
  ["publish: later", true],
  ["published: false", true],
  ["published: 2026-01-02", false],
  ["published: Penguin Books", false],
  ["draft: false\ndraft: true", true],
  ["draft: true\ndraft: false", true],
  ["publish: true\ndraft: true", true],
])("%s: whether the note is private", (yaml, isPrivate) => {
  expect(read(`---\n${yaml}\n---\ntext`).fields.isPrivate).toBe(isPrivate);
});

test.each([
  ["that is never closed", "---\ndraft: true\ntext", true],
  ["after an empty line", "\n---\ndraft: true\n---\ntext", true],
  ["in TOML", "+++\ndraft = true\n+++\ntext", true],
  ["with a slip in it", "---\ntags: [a\npublish: false\n---\ntext", true],
  ["with a slip before it", "---\n\tid: a\nprivate: yes # so\n---\ntext", true],
  ["that says no", "---\ntags: [a\ndraft: false\n---\ntext", false],
  ["that says nothing", "---\ntags: [a\ndraft:\n---\ntext", false],
  ["in the text below a slip", "---\ntags: [a\n---\n\ndraft: true", false],
])("front matter %s: whether the note looks private", (_, source, isPrivate) => {
  expect(read(source).fields.isPrivate).toBe(isPrivate);
});

test("a privacy field that is neither true nor false is a problem at its value", () => {
  expect(read("---\ndraft: maybe\n---\n").diagnostics).toMatchObject([
    { kind: "front-matter-value", line: 2, column: 8, message: "This must be true or false." },
  ]);
});
