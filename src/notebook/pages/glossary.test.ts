import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { glossaryOf } from "./glossary.ts";

const term = (title: string, front = "") =>
  `${front && `---\n${front}\n---\n`}# ${title}\n\n## Core idea\n\n${title} is a thing. It is used.\n`;
const read = (...sources: string[]) =>
  glossaryOf(notebook(Object.fromEntries(sources.map((source, index) => [`n${index}.md`, source]))).book);

test("a term has its definition and its other names", () => {
  expect(
    read(term("Lease", "aliases: [timed lock, leases, LEASE, the lease, locks, lock]\nlang: en-GB")),
  ).toEqual([
    {
      letter: "L",
      terms: [
        {
          title: "Lease",
          slug: "n0",
          lang: "en-GB",
          definition: "Lease is a thing.",
          aliases: ["timed lock", "locks"],
        },
      ],
    },
  ]);
});

test.each<[what: string, titles: string[], letters: string[]]>([
  ["alphabetical", ["Lease", "Actors", "Cache"], ["A: Actors", "C: Cache", "L: Lease"]],
  ["grouped", ["Cursors", "Cache", "cookies"], ["C: Cache, cookies, Cursors"]],
  [
    "without articles",
    ["The Lease", "A Cache", "An Actor", "Theory"],
    ["A: An Actor", "C: A Cache", "L: The Lease", "T: Theory"],
  ],
  ["with accents", ["École", "Edge"], ["E: École, Edge"]],
  ["with figures last", ["2PC", "Zone", "10 Hops"], ["Z: Zone", "#: 2PC, 10 Hops"]],
  ["in other scripts", ["状態", "Zone"], ["Z: Zone", "状: 状態"]],
])("%s", (_, titles, letters) => {
  const found = read(...titles.map((title) => term(title)));
  expect(
    found.map(({ letter, terms }) => `${letter}: ${terms.map(({ title }) => title).join(", ")}`),
  ).toEqual(letters);
});

test("notes that define nothing are left out, and so are structure notes", () => {
  expect(read("# Plain\n\nWords.", term("Map", "tags: [structure]"))).toEqual([]);
});

test("a definition names another note by its title", () => {
  const [, letter] = read(term("Cache"), "# Lease\n\n## Core idea\n\nA lease is a [[n0]] that ends.");
  expect(letter?.terms[0]?.definition).toBe("A lease is a Cache that ends.");
});
