import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "./build-site.ts";

// The ways into a field: its map on the home page, the glossary, and what is said of tags.

const MAP = "20261123-map-of-state";
const PATH = "20261123-reading-path";
const NOTES = {
  [`${MAP}.md`]: `---
tags: [structure]
---
# The Map

## Core idea

It has two parts.

## Locks

- [[lease|Leases]]: they end.
- **[[fence#Cost|Fences]]**, what they cost.

## Time

1. [[lease]] again.

## Related

- [[${PATH}]]
`,
  [`${PATH}.md`]: `---\ntags: [structure]\n---\n# A Path\n\n1. [[lease]]\n2. [[${MAP}]]\n`,
  "lease.md": `---
tags: [locks, Time]
aliases: [timed lock, leases]
---
# Lease

Why.

## Core idea

A **lease** is a [[fence|lock]] that *ends*.[^1] It has a time.

[^1]: Somewhere.
`,
  "fence.md": `---
tags: [locks]
---
# The Fence

Why.

## Core idea

> [!NOTE]
> A fence is a number that grows, unlike a [[lease]]. More.

## Cost

A comparison.
`,
};

const words = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("a field that is mapped", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite(NOTES, { BASE: "/repo" });
    site.write({ "../tags.yaml": "locks: Who may write.\ntime: What clocks say, and when.\n" });
    site = await site.rebuild();
    expect(site.exitCode, site.output).toBe(0);
  });
  afterAll(() => site?.remove());

  test("the home page shows the map's sections with their notes and phrases", () => {
    const home = site.read("index.html");
    const map = home.slice(home.indexOf('<div class="field">'), home.indexOf("Newest"));
    expect(words(map).trim()).toBe("Locks Leases they end. Fences what they cost. Time Lease again.");
    expect([...map.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      "/repo/notes/lease/",
      "/repo/notes/fence/#cost",
      "/repo/notes/lease/",
    ]);
    expect(home).toContain(`<a href="/repo/notes/${MAP}/">The Map</a>`);
  });

  test("beside it are the other ways in", () => {
    const home = site.read("index.html");
    const nav = home.slice(home.indexOf('aria-label="Ways in"'), home.indexOf('<div class="field">'));
    expect([...nav.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(([, href, name]) => [name, href])).toEqual([
      ["A Path", `/repo/notes/${PATH}/`],
      ["Glossary", "/repo/glossary/"],
      ["Graph", "/repo/graph/"],
      ["The Map", `/repo/notes/${MAP}/`],
    ]);
    expect(home).not.toContain("Most linked");
  });

  test("the glossary has what the notes define, by letter, and not what orders them", () => {
    const page = site.read("glossary/index.html");
    const main = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
    expect(words(main).trim()).toBe(
      "Glossary F L F The Fence A fence is a number that grows, unlike a Lease. L Lease A lease is a lock that ends. Also filed under timed lock",
    );
    expect(main).toContain('<a href="#f">F</a>');
    expect(main).toContain('<h2 id="f">F</h2>');
    expect(main).toContain('<a href="/repo/notes/lease/">Lease</a>');
    expect(page).toContain('name="description" content="2 terms, each');
    expect(site.read("notes/lease/index.html")).toContain('<a href="/repo/glossary/">Glossary</a>');
  });

  test("a tag's sentence stands on its page, among the tags and in its description", () => {
    const page = site.read("tags/time/index.html");
    expect(page).toContain('<p class="lede">What clocks say, and when.</p>');
    expect(page).toContain('name="description" content="What clocks say, and when."');
    expect(words(site.read("tags/index.html"))).toContain("locks 2 notes Who may write.");
    const unsaid = site.read("tags/structure/index.html");
    expect(unsaid).toContain('name="description" content="2 notes on structure."');
    expect(unsaid).not.toContain("lede");
  });

  test("each note has its card beside its page", () => {
    expect(JSON.parse(site.read("notes/fence.json"))).toEqual({
      id: "fence",
      title: "The Fence",
      words: "A fence is a number that grows, unlike a Lease. More.",
      tags: ["locks"],
      examples: 0,
      claims: 0,
      places: {
        "core-idea": ["Core idea", "A fence is a number that grows, unlike a Lease. More."],
        cost: ["Cost", "A comparison."],
      },
    });
  });

  test("what is wrong with what is said of tags stops the build, with its place", async () => {
    site.write({ "../tags.yaml": "locks:\n  - Who may write.\n" });
    const refused = await site.rebuild();
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toMatch(/tags\.yaml:2:3 +error +What is said of the tag "locks" is no text\./);
  });
});

describe("a field that nobody has mapped", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite({ "a.md": "# A\n\n[[b]]\n", "b.md": "# B\n\n[[a]]\n" });
    expect(site.exitCode, site.output).toBe(0);
  });
  afterAll(() => site?.remove());

  test("has the home page that it had", () => {
    const home = site.read("index.html");
    expect(home).not.toMatch(/class="field"|Ways in|graph\//);
    expect(home).toContain("Most linked");
  });

  test("has a glossary that says that it is empty", () => {
    expect(words(site.read("glossary/index.html"))).toContain("No note defines a term yet.");
  });
});
