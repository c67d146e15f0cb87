import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprint } from "../../src/cache/fingerprint.ts";
import { copyProject, type ProjectCopy } from "./stale/project-copy.ts";

// A page is never older than the code that makes it: after a change of any of it, a build with everything at
// hand renders anew.

const NOTE = `# Shown

\`\`\`mermaid
flowchart LR
  Client --> Server
\`\`\`

![[first.ts]]

![[second.ts]]

\`\`\`js
const a = 1;
\`\`\`

See [[other#Part]].
`;

const PROGRAM = `import { claim, client, cluster } from "lab";

const site = cluster({ nodes: ["Server"], serve: () => async () => new Response("yes") });

export default async function scenario() {
  const ana = client("Client", site);
  console.log([await (await ana.fetch("/")).text()]);
  claim("answered", true);
}
`;

let copy: ProjectCopy;
let html = "";
beforeAll(async () => {
  copy = copyProject({
    "content/notes/shown.md": NOTE,
    "content/notes/other.md": "# Other\n\n## Part\n\nText",
    "content/examples/first.ts": PROGRAM,
    "content/examples/second.ts": PROGRAM,
  });
  html = await pageNow();
});
afterAll(() => copy?.remove());

const pageNow = async () => (await copy.render())["shown"] ?? "";

test("where nothing has changed, the page is what it was", async () => {
  expect(html).toContain("data-follows");
  expect(await pageNow()).toBe(html);
});

test("all that took part is in the key of a page, or in that of the examples it shows", () => {
  const known = new Set<string>();
  const read = (path: string) => {
    known.add(path);
    return readFileSync(path);
  };
  const entry = (file: string) => pathToFileURL(join(copy.root, "src", file));
  fingerprint({ entry: entry("site/astro/notes-loader.ts") }, read);
  fingerprint({ entry: entry("examples/check/check-examples.ts"), types: true }, read);
  const reads = copy.reads();
  for (const part of [
    "site/astro/diagram-on.ts",
    "diagrams/draw/worker-entry.ts",
    "fonts/inter.woff2",
    "lab/index.ts",
  ])
    expect(reads).toContain(join(copy.root, "src", part));
  expect(reads.filter((path) => !known.has(path))).toEqual([]);
});

test.each<[what: string, file: string, from: string, to: string, shows: string]>([
  [
    "a Markdown plugin",
    "src/markdown/plugins/code.ts",
    '<figure class="code"',
    '<figure class="anew"',
    'class="anew"',
  ],
  [
    "what shows a diagram",
    "src/site/astro/diagram-on.ts",
    "frame/index.html",
    "frame/anew.html",
    "frame/anew.html",
  ],
  [
    "what finds a note's examples",
    "src/site/read/shown-examples.ts",
    "a.offset - b.offset",
    "b.offset - a.offset",
    'data-follows="second first"',
  ],
  ["the diagrams' theme", "src/diagrams/theme-variables.ts", "strokeWidth: 1", "strokeWidth: 7", 'width="7"'],
  [
    "the highlighter",
    "src/markdown/highlight.ts",
    '"token-keyword": "k"',
    '"token-keyword": "colour"',
    'class="colour"',
  ],
  [
    "the notebook",
    "src/notebook/links/link-label.ts",
    "link.target : note.title",
    "link.target : note.title.toUpperCase()",
    ">OTHER: Part<",
  ],
  ["the lab", "src/lab/globals/format.ts", 'wrap("["', 'wrap("anew ["', "anew ["],
])("after a change of %s the page is another", async (_, file, from, to, shows) => {
  expect(html).not.toContain(shows);
  copy.change(file, from, to);
  const before = html;
  html = await pageNow();
  expect(html).not.toBe(before);
  expect(html).toContain(shows);
});
