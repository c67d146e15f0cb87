import { beforeAll, describe, expect, test } from "vitest";
import type { BuiltSite } from "./build-site.ts";
import { oneSite } from "./one-site/one-site.ts";
import { MAP, PATH } from "./one-site/ways-in.ts";
import { words } from "./words-of.ts";

// The ways into a field: its map on the home page, the glossary, and what is said of tags.

describe("a field that is mapped", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await oneSite();
  });

  test("the home page shows the map's sections with their notes and phrases", () => {
    const home = site.read("index.html");
    const map = home.slice(home.indexOf('<div class="field">'), home.indexOf("Newest"));
    expect(words(map).trim()).toBe("Locks Tenures they end. Fences what they cost. Time Tenure again.");
    expect([...map.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      "/repo/notes/tenure/",
      "/repo/notes/fence/#cost",
      "/repo/notes/tenure/",
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
    expect(words(main)).toContain(" The Fence A fence is a number that grows, unlike a Tenure. ");
    expect(words(main)).toContain(" T Tenure A tenure is a lock that ends. Also filed under timed lock ");
    expect(words(main)).not.toMatch(/The Map|A Path/);
    expect(main).toContain('<a href="#f">F</a>');
    expect(main).toContain('<h2 id="f">F</h2>');
    expect(main).toContain('<a href="/repo/notes/tenure/">Tenure</a>');
    expect(page).toMatch(/name="description" content="\d+ terms, each/);
    expect(site.read("notes/tenure/index.html")).toContain('<a href="/repo/glossary/">Glossary</a>');
  });

  test("a tag's sentence stands on its page, among the tags and in its description", () => {
    const page = site.read("tags/time/index.html");
    expect(page).toContain('<p class="lede">What clocks say, and when.</p>');
    expect(page).toContain('name="description" content="What clocks say, and when."');
    expect(words(site.read("tags/index.html"))).toContain("locks 3 notes Who may write.");
    const unsaid = site.read("tags/structure/index.html");
    expect(unsaid).toContain('name="description" content="2 notes on structure."');
    expect(unsaid).not.toContain("lede");
  });

  test("each note has its card beside its page", () => {
    expect(JSON.parse(site.read("notes/fence.json"))).toEqual({
      id: "fence",
      title: "The Fence",
      words: "A fence is a number that grows, unlike a Tenure. More.",
      tags: ["locks"],
      examples: 0,
      claims: 0,
      places: {
        "core-idea": ["Core idea", "A fence is a number that grows, unlike a Tenure. More."],
        cost: ["Cost", "A comparison."],
      },
    });
  });
});
