import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBlock } from "../readme/block.ts";
import { LAYERS, ROOMS, TOP } from "./layers.ts";
import { picture } from "./picture.ts";
import { readSources } from "./read-sources.ts";
import { readSource } from "./source.ts";

const root = join(import.meta.dirname, "../..");
const document = readFileSync(join(root, "docs/architecture.md"), "utf8");

test("arrows are imports, without those that others make plain", () => {
  const sources = [
    readSource("src/site/a.ts", 'import "../notebook/a.ts";\nimport "../markdown/a.ts";\nimport "./b.ts";'),
    readSource("src/markdown/a.ts", 'import "../notebook/a.ts";\nimport "yaml";'),
    readSource("src/notebook/a.ts", ""),
    readSource("src/layouts/a.astro", '---\nimport "../site/a.ts";\n---\n'),
    readSource("src/content.config.ts", 'import "./site/a.ts";'),
  ];
  expect(picture(sources)).toBe(
    ["flowchart TD", "  markdown --> notebook", "  pages --> site", "  site --> markdown"].join("\n"),
  );
});

test("the picture in the documents is that of the imports", () => {
  const sources = readSources(root, ["src", "scripts"]).filter(({ isTest }) => !isTest);
  const block = readBlock(document, "picture");
  expect(block, "npm run architecture -- --write draws it anew").toBe(
    `\`\`\`mermaid\n${picture(sources)}\n\`\`\``,
  );
});

/** The folders with a row of their own, by the heading that they stand below. */
const described = new Map(
  document
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [heading = "", text = ""] = part.split(/\n([\s\S]*)/);
      const rows = [...text.matchAll(/^\| `([\w-]+)\/` \| (.+) \|$/gm)];
      return [heading.replaceAll("`", ""), rows.map(([, folder]) => folder)] as const;
    }),
);

test.each(Object.keys(ROOMS))("the room %s has a sentence", (room) => {
  expect(document).toMatch(new RegExp(`^\\| \`src/${room}\` \\| .+ \\|$`, "m"));
});

test.each(Object.entries(LAYERS))(
  "each folder of %s has a sentence, from the ground up",
  (parent, folders) => {
    expect(described.get(parent)).toEqual(folders.filter((folder) => folder !== TOP));
  },
);
