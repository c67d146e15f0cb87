import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "./build-site.ts";

let site: BuiltSite;
beforeAll(async () => {
  const many = Array.from({ length: 20 }, (_, n) => [
    `n${n}.md`,
    `# Note ${n}\n\nSee [[hub]] and [[n${(n + 1) % 20}]].`,
  ]);
  site = await buildSite(
    {
      "sticky.md": "# Sticky Sessions\n\nSee [[stores]] and [[gone]].",
      "stores.md": "# Session <Stores> & Co\n\nNothing.",
      "failover.md": "# Failover\n\nSee [[sticky]] and [[stores]].",
      "alone.md": "# Alone\n\nNothing.",
      "long.md": `# ${"Antidisestablishmentarianism again ".repeat(4)}\n\nSee [[alone2]].`,
      "alone2.md": "# Linked once\n\nNothing.",
      "hub.md": "# Hub\n\nNothing.",
      ...Object.fromEntries(many),
    },
    { BASE: "/garden", CHECK_LEVEL: "warn" },
  );
});
afterAll(() => site?.remove());

const around = (note: string) =>
  /<nav class="around"[\s\S]*?<\/nav>/.exec(site.read(`notes/${note}/index.html`))?.[0];
/** The notes of a drawing: where each leads, with its title as it is read out. */
const notesIn = (html = "") =>
  [...html.matchAll(/<a href="([^"]*)" transform="[^"]*"([^>]*)>([\s\S]*?)<\/a>/g)].map(
    ([, href, rest = "", inside = ""]) =>
      `${href} ${inside
        .replace(/<title>[^<]*<\/title>/, "")
        .replace(/<[^>]*>/g, "")
        .trim()}${rest.includes("aria-current") ? " (here)" : ""}`,
  );

test("a note's page draws the note, what it links to and what links to it, each as a link with its title", () => {
  expect(notesIn(around("sticky")).sort()).toEqual([
    "/garden/notes/failover/ Failover",
    "/garden/notes/sticky/ Sticky Sessions (here)",
    "/garden/notes/stores/ Session &lt;Stores&gt; &amp; Co",
  ]);
  const lines = [...(around("sticky") ?? "").matchAll(/<path(?: class="(\w+)")? d="([^"]*)"/g)];
  expect(lines.map(([, name, path]) => [name, path?.split("L").length])).toEqual([
    ["faint", 2],
    [undefined, 3],
  ]);
});

test("a note without links has no drawing, and one that has too many says how many are left", () => {
  expect(around("alone")).toBeUndefined();
  expect(around("hub")).toContain("8 more are linked with it");
  expect(notesIn(around("hub")).length).toBe(13);
});

test("a title that is too long is whole for who asks", () => {
  expect(around("alone2")).toMatch(/<title>(Antidisestablishmentarianism again ?){4}<\/title>/);
  expect(notesIn(around("alone2")).join()).toContain("…");
});

test("the graph's page has every note, and the same in words", () => {
  const page = site.read("graph/index.html");
  expect(notesIn(page).length).toBe(27);
  expect(page).toContain("All 27 notes");
  expect(/<li>\s*<a href="\/garden\/notes\/alone\/">Alone<\/a>[\s\S]*?<\/li>/.exec(page)?.[0]).toContain(
    "no other note",
  );
  const [words = ""] = /<li>\s*<a href="\/garden\/notes\/failover\/">[\s\S]*?<\/li>/.exec(page) ?? [];
  expect(words).toMatch(/Session &lt;Stores&gt; &amp; Co[\s\S]*·[\s\S]*Sticky Sessions/);
});

test("the page of all notes leads to it", () => {
  expect(site.read("notes/index.html")).toContain('href="/garden/graph/"');
});

test("a drawing adds at most 1.5 KB gz to a note's page", () => {
  const html = site.read("notes/hub/index.html");
  const without = html.replace(around("hub") ?? "", "");
  expect(without.length).toBeLessThan(html.length);
  expect(gzipSync(html).length - gzipSync(without).length).toBeLessThan(1536);
});

test("when a neighbour changes its title or its links, so do the drawings around it, though their notes are as they were", async () => {
  const whole = () => site.read("graph/index.html");
  const before = { whole: whole(), stores: around("stores") };
  site = await site.rebuild();
  expect({ whole: whole(), stores: around("stores") }).toEqual(before);
  site.write({ "failover.md": "# Taking Over\n\nSee [[stores]]." });
  site = await site.rebuild();
  expect(notesIn(around("stores")).sort()).toContain("/garden/notes/failover/ Taking Over");
  expect(around("stores")).not.toContain('class="faint"');
  expect(notesIn(around("sticky")).join()).not.toContain("Taking Over");
  expect(whole()).toContain("Taking");
});
