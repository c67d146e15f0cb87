import { expect, test } from "vitest";
import { render } from "../../testing.ts";
import { expectFixture } from "../fixture.ts";

const others = {
  "whole.md": `# The whole note

An introduction[^1] with a [[embeds|link back]].

## Part

A part with a note of its own[^2] and a block ^block

\`\`\`mermaid
flowchart LR
\`\`\`

### Below the part

![one](one.png)

[^1]: Of the introduction.
[^2]: Of the part.
`,
  "components.mdx":
    '# Components\n\n<State where="client">\nState with *emphasis*\n</State>\n\n{/* no text */}\n',
  "loop.md": "# Loop\n\nIt holds the note that holds it:\n\n![[embeds]]\n",
};

test("embeds", () => expectFixture("embeds.md", others, { assets: ["one.png"] }));

test("a circle of two notes ends", async () => {
  const html = await render({ "a.md": "# A\n\n![[b]]", "b.md": "# B\n\n![[a]]" });
  expect(html).toContain("(not shown here: it would never end)");
});

test("one note by two ways is no circle", async () => {
  const html = await render({
    "a.md": "![[b]]\n\n![[c]]",
    "b.md": "![[d]]",
    "c.md": "![[d]]",
    "d.md": "deep[^1]\n\n[^1]: down",
  });
  expect(html.match(/<p>deep/g)).toHaveLength(2);
});

test("two sections of one note that embed each other's note are no circle", async () => {
  const html = await render({
    "a.md": "# A\n\n## One\n\n![[b#One]]\n\n## Two\n\nend",
    "b.md": "# B\n\n## One\n\n![[a#Two]]",
  });
  expect(html).toContain("<p>end</p>");
});

test("embedded headings go below the heading that the embed stands under", async () => {
  const b = "# B\n\n#### Deep\n\n##### Deeper\n\n![[c]]\n";
  const html = await render({
    "a.md": "# A\n\n## Two\n\n![[b]]\n\n### Three\n\n![[b]]",
    "b.md": b,
    "c.md": "# C\n\n# Extra",
  });
  expect([...html.matchAll(/<h(\d)[^>]*>([^<]+)/g)].map(([, rank, text]) => `${rank} ${text}`)).toEqual([
    "2 Two",
    "3 Deep",
    "4 Deeper",
    "5 Extra",
    "3 Three",
    "4 Deep",
    "5 Deeper",
    "6 Extra",
  ]);
});
