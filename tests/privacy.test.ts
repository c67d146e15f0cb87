import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkSite } from "../src/site/check/check-site.ts";
import { type BuiltSite, buildSite, type Files } from "./build-site.ts";
import { privateVault } from "./properties/private-vaults.ts";

// Each private place has a word of its own that begins so; no byte of the site may hold it.
const SECRET = /xyzzy/i;

const program = (title: string) => `/**
 * ${title}
 *
 * What holds?
 */
import { claim } from "lab";

export default async function scenario() {
  console.log("${title}");
  claim("holds", true);
}
`;

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const NOTES: Files = {
  "xyzzyImage.png": PIXEL,
  "a.md": `---
tags: [shown]
created: 2026-01-02 # xyzzyYaml
---
# Alpha

%%xyzzyFirst%%

Shown %%xyzzyInline%% and shown. See [[xyzzy-by-id|the plan]], [the draft](xyzzyPlain.md "xyzzyTitle") and [[b]].

%%
xyzzyBlock [[c]]

![xyzzyAlt](xyzzyImage.png)
%%

<!-- xyzzyHtml -->

- item %%xyzzyItem%%
- <!-- xyzzyHtmlItem --> item

Code keeps \`10 %% 3\`. [it holds](claim:shown/holds)

![[shown.ts]]

\`\`\`mermaid
%% Mermaid's own
flowchart LR
  A --> B
  click A "[[xyzzy-by-id]]"
\`\`\`

![[xyzzyPlain|nothing here]]

Last. <!-- xyzzyUnclosed

xyzzyEnd
`,
  "b.mdx": `# Beta

Text {/* xyzzyBraces */} and %%xyzzyMdx%% <State where="server">kept</State>. See [[a]] and [[xyzzy-by-id|words]].

{/*
xyzzyBracesBlock
*/}
`,
  "c.md": "---\npublish: true\n---\n# Gamma\n\nSee [[a]].\n\n![[d]]\n",
  "d.md": "# Delta\n\nEmbedded %%xyzzyEmbedded%% text. See [[c]].\n",
  "xyzzy-by-id.md":
    '---\ndraft: true\ntitle: xyzzySalary\naliases: [xyzzyAlias]\ntags: [xyzzyTag, shown]\nformerly: [xyzzyFormer]\ncreated: 2026-01-03\n---\n\nSalary xyzzyBody. See [[a]].\n\n## Core idea\n\nA xyzzyDefinition is a thing.\n\n![x](xyzzyImage.png)\n\n![[xyzzy-program.ts]]\n\n```ts run name=xyzzy-fence\nimport { claim } from "lab";\nexport default function scenario() {\n  claim("xyzzy-claim", true);\n}\n```\n',
  "xyzzyPlain.md":
    "---\npublish: false\n---\n# xyzzyHeading\n\n[[no such note]] xyzzyOther [[a]].\n\n<b>raw</b>\n",
  "p/xyzzyJekyll.md": "---\npublished: false\n---\n# X\n\n[[c]]\n",
  "p/xyzzyMine.mdx": "---\nprivate: true\n---\n# X\n\nimport x from 'xyzzy'\n\n[[c]]\n",
};

let site: BuiltSite;
beforeAll(async () => {
  // Some more, with a secret in every place that a generator can think of.
  const more = fc.sample(privateVault, { numRuns: 20, seed: 20261129 }).flatMap((vault, index) =>
    Object.entries(vault).map(([file, source]): [string, string] => {
      const own = source.replaceAll(/\[\[a(?=[\]|])/g, `[[v${index}/a`);
      return [`v${index}/${file}`, own];
    }),
  );
  site = await buildSite(
    { ...NOTES, ...Object.fromEntries(more) },
    { CHECK_LEVEL: "warn", SITE: "https://example.org" },
    {
      "shown.ts": program("Shown"),
      "xyzzy-program.ts": program("xyzzyProgram"),
      "xyzzy-unused.ts": program("xyzzyUnused"),
    },
  );
  expect(site.exitCode, site.output).toBe(0);
});
afterAll(() => site?.remove());

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
