import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import type { BuiltSite } from "./build-site.ts";
import { around, notesIn } from "./graph-html.ts";
import { oneSite } from "./one-site/one-site.ts";

let site: BuiltSite;
beforeAll(async () => {
  site = await oneSite();
});

test("a note's page draws the note, what it links to and what links to it, each as a link with its title", () => {
  expect(notesIn(around(site, "sticky")).sort()).toEqual([
    "/repo/notes/failover/ Failover",
    "/repo/notes/sticky/ Sticky Sessions (here)",
    "/repo/notes/stores/ Session &lt;Stores&gt; &amp; Co",
  ]);
  const lines = [...(around(site, "sticky") ?? "").matchAll(/<path(?: class="(\w+)")? d="([^"]*)"/g)];
  expect(lines.map(([, name, path]) => [name, path?.split("L").length])).toEqual([
    ["faint", 2],
    [undefined, 3],
  ]);
});

test("a note without links has no drawing, and one that has too many says how many are left", () => {
  expect(around(site, "alone")).toBeUndefined();
  expect(around(site, "hub")).toContain("8 more are linked with it");
  expect(notesIn(around(site, "hub")).length).toBe(13);
});

test("a title that is too long is whole for who asks", () => {
  expect(around(site, "alone2")).toMatch(/<title>(Antidisestablishmentarianism again ?){4}<\/title>/);
  expect(notesIn(around(site, "alone2")).join()).toContain("…");
});

test("the page of all notes leads to it", () => {
  expect(site.read("notes/index.html")).toContain('href="/repo/graph/"');
});

test("a drawing adds at most 1.5 KB gz to a note's page", () => {
  const html = site.read("notes/hub/index.html");
  const without = html.replace(around(site, "hub") ?? "", "");
  expect(without.length).toBeLessThan(html.length);
  expect(gzipSync(html).length - gzipSync(without).length).toBeLessThan(1536);
});
