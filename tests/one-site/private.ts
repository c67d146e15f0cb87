import fc from "fast-check";
import type { Files } from "../build-site.ts";
import { privateVault } from "../properties/private-vaults.ts";

// Notes that are private in part or as a whole: each private place has a word of its own that begins with
// xyzzy.

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

const WRITTEN: Files = {
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

/** Some more, with a secret in every place that a generator can think of. */
const more = fc.sample(privateVault, { numRuns: 20, seed: 20261129 }).flatMap((vault, index) =>
  Object.entries(vault).map(([file, source]): [string, string] => {
    const own = source.replaceAll(/\[\[a(?=[\]|])/g, `[[v${index}/a`);
    return [`v${index}/${file}`, own];
  }),
);

export const NOTES: Files = { ...WRITTEN, ...Object.fromEntries(more) };

export const EXAMPLES: Files = {
  "shown.ts": program("Shown"),
  "xyzzy-program.ts": program("xyzzyProgram"),
  "xyzzy-unused.ts": program("xyzzyUnused"),
};
