import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { stretchesOf } from "./prose.ts";

const NOTE = `---
title: Front
---

# Heading

Plain and **bold** and \`code\`, [linked](https://example.org) [[b|words]] ![alt](p.png).

> A quote
> of two lines, it's \\* one.

| cell |
| --- |
| last \\| one |

- item[^1]

[^1]: A footnote, <b>raw</b>.

\`\`\`
fence
\`\`\`
`;

test("prose is what an author says, apart from code, headings and links", () => {
  const { prose, source } = notebook({ "a.md": NOTE }).note("a.md");
  const said = stretchesOf(prose).map(({ start, end }) => source.slice(start, end));
  expect(said.filter((text) => text.trim().length > 1)).toEqual([
    "Plain and ",
    "bold",
    " and ",
    "A quote\n> of two lines, it's \\* one.",
    "cell",
    "last \\| one",
    "item",
    "A footnote, ",
    "raw",
  ]);
});
