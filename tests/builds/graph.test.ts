import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { around, notesIn } from "../graph-html.ts";
import { NOTES } from "../one-site/graph.ts";

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite(NOTES, { BASE: "/garden", CHECK_LEVEL: "warn" });
});
afterAll(() => site?.remove());

test("the graph's page has every note", () => {
  const page = site.read("graph/index.html");
  expect(notesIn(page).length).toBe(27);
  expect(page).toContain("All 27 notes");
});

test("the graph's page has the notes in words", () => {
  const page = site.read("graph/index.html");
  expect(/<li>\s*<a href="\/garden\/notes\/alone\/">Alone<\/a>[\s\S]*?<\/li>/.exec(page)?.[0]).toContain(
    "no other note",
  );
  const [words = ""] = /<li>\s*<a href="\/garden\/notes\/failover\/">[\s\S]*?<\/li>/.exec(page) ?? [];
  expect(words).toMatch(/Session &lt;Stores&gt; &amp; Co[\s\S]*·[\s\S]*Sticky Sessions/);
});

test("when a neighbour changes its title or its links, so do the drawings around it, though their notes are as they were", async () => {
  const whole = () => site.read("graph/index.html");
  const before = { whole: whole(), stores: around(site, "stores") };
  site = await site.build();
  expect({ whole: whole(), stores: around(site, "stores") }).toEqual(before);
  site.write({ "failover.md": "# Taking Over\n\nSee [[stores]]." });
  site = await site.build();
  expect(notesIn(around(site, "stores")).sort()).toContain("/garden/notes/failover/ Taking Over");
  expect(around(site, "stores")).not.toContain('class="faint"');
  expect(notesIn(around(site, "sticky")).join()).not.toContain("Taking Over");
  expect(whole()).toContain("Taking");
});
