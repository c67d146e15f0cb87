import { afterAll, beforeAll, expect, test } from "vitest";
import { htmlDiagnostics } from "../../../src/markdown/html-diagnostics.ts";
import { ATTACKS } from "../../../src/markdown/testing-attacks.ts";
import { type BuiltSite, buildSite } from "../../build-site.ts";
import { BEFORE, REPEATED } from "../bounds.ts";

// What a build makes of a note goes through Astro, Vite, a bundle and the search index; here all of it is
// tried at once.

/** Beyond Markdown's own means, what a note may try with Astro's. */
const OWN: Readonly<Record<string, string>> = {
  bars: `# Bars\n\n${"[[plain|]]".repeat(40)}\n`,
  layout: "---\nlayout: ./evil.js\n---\n\n# Layout\n\nText\n",
  tagged: "---\nunknown: !!js/function 'f'\n---\n\n# Tagged\n\nText\n",
  ruled: "\n---\na: b: c\n---\n\nRuled text\n",
  plain: "\uFEFF# Plain\n\nFirst\r\rSecond [[bars]]\n",
};

/** What has once taken a build's time, memory or stack. */
const ENDLESS: Readonly<Record<string, string>> = {
  "table.md": `# Table\n\n${"|a".repeat(5_000)}|\n|${"-|".repeat(5_000)}\n${"|a|\n".repeat(5_000)}`,
  "chain.md": `text[^0]\n\n${Array.from({ length: 5_000 }, (_, index) => `[^${index}]: text[^${index + 1}]\n\n`).join("")}`,
  "headings.md": Array.from({ length: 20_000 }, (_, index) => `## H ${index}\n\n`).join(""),
  "deep.md": `${"> ".repeat(10_000)}text[^1]\n\n[^1]: note\n`,
  "title.md": `# ${"word ".repeat(9_000)}\n\n${"[[title]] ".repeat(1_000)}\n`,
  "embeds.md": "![[headings]]\n\n".repeat(100),
};

const repeated = Object.values(BEFORE).flatMap((before) =>
  REPEATED.map((text) => (before + text.repeat(Math.ceil(2_000 / text.length))).slice(0, 2_000)),
);
const named = (prefix: string, texts: readonly string[]) =>
  texts.map((text, index) => [`${prefix}${index}.mdx`, text] as const);

let site: BuiltSite;
beforeAll(async () => {
  const notes = Object.fromEntries([
    ...Object.entries(ENDLESS),
    ...Object.entries(OWN).map(([name, text]) => [`${name}.mdx`, text]),
    ...named("text/t", Object.values(ATTACKS).flat()),
    ...named("repeated/r", repeated),
  ]);
  // It would be imported from beside the note that names it.
  site = await buildSite({ ...notes, "evil.js": "process.exit(3);" }, { CHECK_LEVEL: "warn" });
});
afterAll(() => site?.remove());

const bodyOf = (page: string): string => {
  const found = /<div class="prose">([\s\S]*)<\/div>\s*(?:<footer class="note-foot"|<\/article>)/.exec(
    site.read(page),
  );
  if (found?.[1] === undefined) throw new Error(`${page} shows no note.`);
  return found[1];
};

const ENDLESS_PAGE = new RegExp(`^notes/(${Object.keys(ENDLESS).join("|").replaceAll(".md", "")})/`);

test("what once had no end has a page of a sane size, and its neighbours have theirs", () => {
  expect(site.exitCode, site.output).toBe(0);
  const pages = site.files().filter((path) => ENDLESS_PAGE.test(path));
  expect(pages).toHaveLength(Object.keys(ENDLESS).length);
  for (const page of pages) expect(site.read(page).length, page).toBeLessThan(12_000_000);
  expect(bodyOf("notes/chain/index.html").match(/class="sidenote"/g)).toHaveLength(5_000);
});

test.each([
  ["table.md:4:1", "no more than 50,000 are filled in"],
  ["deep.md:1:1", "more than 200 levels deep"],
  ["title.md:1:1", "Only the first 500 characters"],
  ["embeds.md:", "Embedding headings.md here brings in too much."],
])("%s: its limit is named", (place, words) => {
  const lines = site.output.split("\n").filter((line) => line.includes(`/${place}`));
  expect(lines.join("\n")).toContain(words);
});

test("every MDX note has a page, sound as HTML", () => {
  expect(site.exitCode, site.output).toBe(0);
  const pages = site
    .files()
    .filter((path) => /^notes\/.+\/index\.html$/.test(path) && !ENDLESS_PAGE.test(path));
  expect(pages).toHaveLength(
    Object.keys(OWN).length + Object.values(ATTACKS).flat().length + repeated.length,
  );
  const faults = pages.flatMap((page) => {
    const body = bodyOf(page);
    const around = site.read(page).replace(body, "");
    const outside = [...around.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
    // What a diagram shows is tried elsewhere.
    const own = body.replace(/<live-diagram[\s\S]*?<\/live-diagram>/g, "");
    return htmlDiagnostics(own, outside).map((fault) => `${page}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test("a page shows what the notebook read, not what the file says", () => {
  expect(bodyOf("notes/bars/index.html").match(/<a href="\/notes\/plain\/"/g)).toHaveLength(40);
  expect(bodyOf("notes/plain/index.html")).toMatch(/^<p>First<\/p>\s*<p>Second <a/);
});

test("front matter is read by the notebook alone", () => {
  expect(bodyOf("notes/layout/index.html")).toContain("<p>Text</p>");
  expect(bodyOf("notes/tagged/index.html")).toContain("<p>Text</p>");
  expect(bodyOf("notes/ruled/index.html")).toContain("<p>Ruled text</p>");
});
