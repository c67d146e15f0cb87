import { expect, test } from "vitest";
import { layerBreaches, roomBreaches } from "./breaches.ts";
import { readSource } from "./source.ts";

const importing = (file: string, imports: readonly string[]) =>
  readSource(file, imports.map((path) => `import "${path}";`).join("\n"));

test.each<[file: string, imports: string[], breaches: string[]]>([
  ["src/notebook/a.ts", ["./b.ts", "yaml", "satteri"], []],
  ["src/notebook/a.ts", ["../lab/b.ts", "node:fs", "astro/zod"], ["src/lab/b.ts", "node:fs", "astro/zod"]],
  ["src/notebook/a.test.ts", ["vitest", "node:fs", "../markdown/parse.ts"], []],
  ["src/notebook/testing.ts", ["../markdown/components.ts"], ["src/markdown/components.ts"]],
  ["src/markdown/plugins/a.ts", ["../../notebook/b.ts", "node:fs"], []],
  [
    "src/markdown/plugins/a.ts",
    ["../../site/b.ts", "../../pages/c.astro"],
    ["src/site/b.ts", "src/pages/c.astro"],
  ],
  ["src/markdown/a.test.ts", ["../site/b.ts"], []],
  ["src/browser/a/b.ts", ["../../lab/c.ts", "../../fonts/d.woff2", "node:url"], ["node:url"]],
  ["src/site/a.ts", ["../browser/b.ts", "astro", "node:fs"], []],
  ["src/site/a.ts", ["../../scripts/b.ts", "../layouts/c.astro"], ["scripts/b.ts", "src/layouts/c.astro"]],
  ["src/pages/a.ts", ["../site/b.ts", "node:fs", "astro"], []],
])("%s importing %j leaves its room by %j", (file, imports, expected) => {
  expect(roomBreaches(importing(file, imports))).toEqual(expected);
});

test.each<[file: string, path: string, breach: string | undefined]>([
  ["src/notebook/links/a.ts", "../text/b.ts", undefined],
  ["src/notebook/links/a.ts", "./b.ts", undefined],
  ["src/notebook/text/a.ts", "../links/b.ts", 'in src/notebook the folder "text" stands below "links"'],
  ["src/notebook/text/a.ts", "../notebook.ts", 'in src/notebook the folder "text" stands below "(top)"'],
  ["src/notebook/notebook.ts", "./rename/a.ts", 'in src/notebook the folder "(top)" stands below "rename"'],
  ["src/site/read/a.ts", "../astro/b.ts", 'in src/site the folder "read" stands below "astro"'],
  [
    "src/examples/serve/http/a.ts",
    "../stores/b.ts",
    'in src/examples/serve the folder "http" stands below "stores"',
  ],
  // Into another room: that is for the rooms to say.
  ["src/site/read/a.ts", "../../notebook/rename/b.ts", undefined],
  ["src/notebook/text/a.test.ts", "../links/b.ts", undefined],
])("%s importing %s runs up: %s", (file, path, breach) => {
  const [found] = layerBreaches(importing(file, [path]));
  if (breach === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(breach);
});
