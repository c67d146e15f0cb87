import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * Writes the floor to measure against: the least Astro site that shows the same notes, with the same parser,
 * Shiki in two themes and links resolved by id, and Pagefind over its pages. No backlinks, no checks, no
 * cache.
 */
export function writeBareSite(folder: string, notes: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "src/pages/notes"), { recursive: true });
  cpSync(notes, join(folder, "src/content/notes"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
}

const FILES = {
  "package.json": '{ "type": "module" }',
  "astro.config.mjs": `
import { satteri } from "@astrojs/markdown-satteri";
import { defineConfig } from "astro/config";
const links = { name: "links", link(node, context) { context.setProperty(node, "url", "/notes/" + node.url + "/"); } };
const search = {
  name: "search",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      const { createIndex, close } = await import("pagefind");
      const { index } = await createIndex();
      await index.addDirectory({ path: dir.pathname });
      await index.writeFiles({ outputPath: dir.pathname + "pagefind" });
      await close();
    },
  },
};
export default defineConfig({
  cacheDir: "./.cache",
  integrations: [search],
  markdown: {
    processor: satteri({ features: { wikilinks: true }, mdastPlugins: [links] }),
    syntaxHighlight: { type: "shiki", excludeLangs: ["mermaid"] },
    shikiConfig: { themes: { light: "github-light", dark: "github-dark" } },
  },
});`,
  "src/content.config.ts": `
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
export const collections = { notes: defineCollection({ loader: glob({ base: "./src/content/notes", pattern: "*.md" }) }) };`,
  "src/pages/index.astro": `---
import { getCollection } from "astro:content";
const notes = await getCollection("notes");
---
<html lang="en"><head><title>Notes</title></head><body><ul>{notes.map(({ id }) => <li><a href={"/notes/" + id + "/"}>{id}</a></li>)}</ul></body></html>`,
  "src/pages/notes/[id].astro": `---
import { getCollection, render } from "astro:content";
export const getStaticPaths = async () => (await getCollection("notes")).map((note) => ({ params: { id: note.id }, props: { note } }));
const { Content, headings } = await render(Astro.props.note);
---
<html lang="en"><head><title>{Astro.props.note.id}</title></head>
<body><nav>{headings.map(({ slug, text }) => <a href={"#" + slug}>{text}</a>)}</nav><main data-pagefind-body><Content /></main></body></html>`,
};
