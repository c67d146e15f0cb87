import { afterAll, beforeAll, expect, test } from "vitest";
import { htmlFaults } from "../../src/markdown/html-faults.ts";
import { ATTACKS } from "../../src/markdown/testing-attacks.ts";
import { type BuiltSite, buildSite } from "../build-site.ts";
import { BEFORE, REPEATED } from "./bounds.ts";

// What a build compiles of MDX notes goes through Astro, Vite and a bundle; here all of it is tried at once.

/** Beyond Markdown's own means, what a note may try with Astro's. */
const OWN: Readonly<Record<string, string>> = {
  bars: `# Bars\n\n${"[[plain|]]".repeat(40)}\n`,
  layout: "---\nlayout: ./evil.js\n---\n\n# Layout\n\nText\n",
  tagged: "---\nunknown: !!js/function 'f'\n---\n\n# Tagged\n\nText\n",
  ruled: "\n---\na: b: c\n---\n\nRuled text\n",
  plain: "\uFEFF# Plain\n\nFirst\r\rSecond [[bars]]\n",
};

const repeated = Object.values(BEFORE).flatMap((before) =>
  REPEATED.map((text) => (before + text.repeat(Math.ceil(2_000 / text.length))).slice(0, 2_000)),
);
const named = (prefix: string, texts: readonly string[]) =>
  texts.map((text, index) => [`${prefix}${index}.mdx`, text] as const);

let site: BuiltSite;
beforeAll(async () => {
  const notes = Object.fromEntries([
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

test("every MDX note has a page, sound as HTML", () => {
  expect(site.exitCode, site.output).toBe(0);
  const pages = site.files().filter((path) => /^notes\/.+\/index\.html$/.test(path));
  expect(pages).toHaveLength(
    Object.keys(OWN).length + Object.values(ATTACKS).flat().length + repeated.length,
  );
  const faults = pages.flatMap((page) => {
    const body = bodyOf(page);
    const around = site.read(page).replace(body, "");
    const outside = [...around.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
    // What a diagram shows is tried elsewhere.
    const own = body.replace(/<live-diagram[\s\S]*?<\/live-diagram>/g, "");
    return htmlFaults(own, outside).map((fault) => `${page}: ${fault}`);
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
