import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { checkSite } from "../src/site/check/check-site.ts";
import type { BuiltSite } from "./build-site.ts";
import { oneSite } from "./one-site/one-site.ts";

// Each private place has a word of its own that begins so; no byte of the site may hold it.
const SECRET = /xyzzy/i;

let site: BuiltSite;
beforeAll(async () => {
  site = await oneSite();
});

/** A file of the site as text; the search index is packed. */
function textOf(path: string): string {
  const bytes = readFileSync(join(site.dir, path));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("latin1");
}

test("no file of the site has a private word in its name or its text", () => {
  const files = site.files();
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => SECRET.test(path))).toEqual([]);
  const told = files.flatMap((path) => {
    const found = SECRET.exec(textOf(path));
    return found ? [`${path}: ${textOf(path).slice(Math.max(0, found.index - 60), found.index + 60)}`] : [];
  });
  expect(told).toEqual([]);
});

test("what is public is there: text, code, Mermaid's own comments, words of links", () => {
  const page = site.read("notes/a/index.html");
  expect(page).toContain("Shown and shown.");
  expect(page).toContain("10 %% 3");
  expect(page).toContain("See the plan, the draft and <a");
  expect(page).toContain("Mermaid");
  expect(page).toContain("nothing here");
  expect(page).toContain("Last.");
  const twin = site.read("notes/a.md");
  expect(twin).toContain("%% Mermaid's own");
  expect(twin).toContain("See the plan, the draft and [[b]].");
  expect(twin).not.toContain("click A");
  expect(site.read("notes/b/index.html")).toContain(
    'Text and <span class="state" data-where="server">kept</span>. See',
  );
  expect(site.read("notes/c/index.html")).toContain("Embedded text.");
  expect(site.has("examples/shown/index.html")).toBe(true);
});

test("the check names each link to a private note; what is wrong with a draft stops nothing", async () => {
  const { diagnostics } = await checkSite({ notesDir: site.notesDir, examplesDir: site.examplesDir });
  const rows = diagnostics
    .filter(({ file }) => /notes\/(a\.md|b\.mdx|xyzzyPlain\.md)$/.test(file))
    .map(
      ({ file, line, column, kind, severity }) =>
        `${file.slice(file.lastIndexOf("/") + 1)}:${line}:${column} ${severity} ${kind}`,
    );
  expect(rows).toEqual(
    expect.arrayContaining([
      "a.md:9:38 warning private-link",
      "a.md:9:64 warning private-link",
      "a.md:30:12 warning private-link",
      "a.md:33:1 warning private-link",
      "a.md:35:7 warning comment-unclosed",
      "b.mdx:3:93 warning private-link",
      "xyzzyPlain.md:6:1 warning broken-link",
      "xyzzyPlain.md:8:1 warning raw-html",
    ]),
  );
  expect(rows.filter((row) => row.includes(" error "))).toEqual([]);
});
