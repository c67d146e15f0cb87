import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { asTyped } from "../text/phrase.ts";
import { outlineOf } from "../tree/outline.ts";
import { firstSentence } from "../tree/text.ts";
import { definitionOf } from "./definition.ts";

const read = (source: string) => {
  const tree = parse(source, "md");
  return definitionOf(tree, outlineOf(tree))
    ?.map((text) => firstSentence({ text: asTyped(text), links: [] }))
    .join(" ");
};

test.each([
  ["plain words", "A lease is a lock that ends. It has a time.", "A lease is a lock that ends."],
  ["bold words", "A **lease** is a lock **that ends. It** has a time.", "A lease is a lock that ends."],
  ["a bold sentence", "**Make it harmless.** Then repeat it.", "Make it harmless."],
  ["a link", "A lease is [[locks|a lock]] that ends. More.", "A lease is a lock that ends."],
  ["a claim", "It [ends by itself](claim:lease/ends). More.", "It ends by itself."],
  ["a footnote", "A lease ends.[^1] It has a time.\n\n[^1]: Source.", "A lease ends."],
  ["code", "`SETNX` sets a key that is not there. More.", "SETNX sets a key that is not there."],
  ["a quote", "> A lease is a lock that ends. More.", "A lease is a lock that ends."],
  ["a callout", "> [!NOTE]\n> A lease is a lock that ends. More.", "A lease is a lock that ends."],
  ["a line that is broken", "A lease is\na lock that ends.", "A lease is a lock that ends."],
  [
    "a version",
    "HTTP/1.1 keeps a connection open, e.g. for a page. More.",
    "HTTP/1.1 keeps a connection open, e.g. for a page.",
  ],
  [
    "a list",
    "- **Lease**: it ends. Soon.\n- **Lock**: it stays.\n\nMore.",
    "Lease: it ends. Lock: it stays.",
  ],
  ["a diagram first", "```mermaid\nflowchart\n```\n\nA lease ends. More.", "A lease ends."],
  ["a heading below", "### In short\n\nA lease ends. More.", "A lease ends."],
])("%s", (_, text, definition) => {
  expect(
    read(`# Lease\n\n## Why this matters\n\nNo.\n\n## Core idea\n\n${text}\n\n## Explanation\n\nNo.`),
  ).toBe(definition);
});

test.each([
  ["no such section", "# Lease\n\nA lease ends."],
  ["an empty one", "# Lease\n\n## Core idea\n\n## Explanation\n\nA lease ends."],
  ["one that is quoted", "# Lease\n\n> ## Core idea\n>\n> A lease ends."],
  ["one with no words", "# Lease\n\n## Core idea\n\n![[lease.ts]]"],
])("%s defines nothing", (_, source) => {
  expect(read(source)).toBeUndefined();
});

test("capitals do not matter", () => {
  expect(read("# Lease\n\n## Core Idea\n\nA lease ends.")).toBe("A lease ends.");
});
