import { evaluate, htmlToHast } from "satteri";
import { expect, test } from "vitest";
import { escapeHtml, escapeText } from "../text/html.ts";
import { FEATURES } from "./parse.ts";
import { notePlugins } from "./render/plugin-list.ts";
import { renderContext, renderNote } from "./render/render.ts";
import { examplesOf, render, type TestSite, testSite } from "./testing.ts";

const OTHER = "# Other\n\n## Part\n\nText[^1] ^block\n\n```mermaid\nflowchart LR\n```\n\n[^1]: A footnote\n";

/** Every kind of thing that both formats have. */
const SAMPLES: Readonly<Record<string, string>> = {
  text: '# Title\n\nText with *emphasis*, **bold**, ~~struck~~, `code {x} <y>` and “quotes” -- "too"...\n\n---\n\n1. one\n2. two\n\n   more\n',
  headings: "# Title\n\n## One & `two`\n\n### Below\n\n## One & `two`\n",
  code: '```ts\nconst a: Map<string, string> = new Map(); // {x} & "y"\n\n\tif (a) { b }\n```\n\n```\nplain {x} <y>\n```\n\n- item\n\n  ```json\n  { "a": 1 }\n  ```\n',
  diagrams: '```mermaid\nflowchart LR\n  A["{x} <b>"] --> B\n```\n',
  embeds:
    "![[other]]\n\n## Here\n\n![[other#Part]]\n\n![[other#^block]]\n\n- ![[other]]\n\nAmid text ![[other]]\n",
  footnotes:
    "Text[^1] and[^two] and again[^1].\n\n[^1]: First\n\n    ```ts\n    const a = 1;\n    ```\n[^two]: Second[^1]\n",
  links:
    '[[other]] [[other#Part|part]] [[nothing]] [a](https://example.org?a=1&b=2 "t") [b](other.md) [c](claim:x/y) [d][r]\n\n[r]: /site "T"\n',
  images:
    '![alt "x"](one.png "title") ![[one.png|100]] ![gone](gone.png) ![far](https://example.org/x.png)\n',
  callouts: "> [!note] A *title*\n> text\n\n> [!tip]- Folded\n> - list\n\n> quote\n",
  tables: "| a | b |\n| :- | -: |\n| 1 | `2` |\n",
  tasks: "- [ ] to do\n- [x] done\n",
  blocks: "Text ^one\n\n- item ^two\n\n| a |\n| - |\n| b |\n\n^three\n",
  directions: "# שלום\n\nRedis היא `GET` מאגר נתונים\n",
  examples:
    "![[x.ts]]\n\n- ![[x.ts]]\n\n```ts run name=y\nif (a) { b({ c }) }\n```\n\n[it is *so*](claim:y/kept), [and](claim:x/kept), amid text ![[x.ts]], [[x.ts]]\n\n![[shows]]\n",
  "front matter": "---\ntitle: From the front matter\ntags: [a]\n---\n\n# Heading\n\n[[other]]\n",
};

const OTHERS = { "other.md": OTHER, "shows.md": "# Shows\n\n![[x.ts]]\n\n[so](claim:x/kept)\n" };
const claims = [{ id: "kept", holds: true, line: 1 }];
const AROUND: TestSite = {
  assets: ["one.png"],
  imageSize: () => ({ width: 200, height: 100 }),
  example: examplesOf(
    { name: "x", title: "{X} <b>", source: "const a = {};\n", claims },
    { name: "y", source: "if (a) { b({ c }) }\n", claims },
  ),
};

const site = (file: string, source: string) => testSite({ [file]: source, ...OTHERS }, AROUND);

const tree = (html: string) =>
  JSON.parse(
    JSON.stringify(htmlToHast(html.trim(), { fragment: true }), (key, value) =>
      key === "position" ? undefined : value,
    ),
  );

test.each(Object.entries(SAMPLES))("%s are the same in Markdown and in MDX", async (_, source) => {
  const markdown = await render({ "note.md": source, ...OTHERS }, AROUND);
  const mdx = await render({ "note.mdx": source, ...OTHERS }, AROUND);
  expect(mdx.trim()).toBe(markdown.trim());
});

type Props = Readonly<Record<string, unknown>>;
const EMPTY = new Set(["br", "hr", "img", "input"]);
const children = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(children).join("")
    : value instanceof Html
      ? value.text
      : escapeText(String(value ?? ""));

/** HTML that is finished, as against a text. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const Fragment = (props: Props) => new Html(String(props["set:html"] ?? children(props.children)));

/** As much of a JSX runtime as notes need. */
function jsx(type: unknown, props: unknown): Html {
  const { children: inner, ...attributes } = props as Props;
  if (typeof type === "function") return (type as typeof Fragment)({ ...attributes, children: inner });
  const written = Object.entries(attributes).map(([name, value]) =>
    value === true
      ? ` ${name}`
      : value === false || value == null
        ? ""
        : ` ${name}="${escapeHtml(String(value))}"`,
  );
  return new Html(
    `<${type}${written.join("")}>${EMPTY.has(String(type)) ? "" : `${children(inner)}</${type}>`}`,
  );
}

test.each(Object.entries(SAMPLES))("%s are the same in Astro's MDX", async (_, source) => {
  const { book, ...rest } = site("note.mdx", source);
  const note = book.notes.find(({ format }) => format === "mdx");
  if (!note) throw new Error("no note");
  // Astro hands over the text with spaces in place of the front matter.
  const handed = source.replace(/^---\n[\s\S]*?\n---\n/, (matter) => matter.replace(/[^\n]/g, " "));
  const module = await evaluate(handed, {
    features: FEATURES,
    ...notePlugins(renderContext(note, { book, ...rest })),
    elementAttributeNameCase: "html",
    Fragment,
    jsx,
    jsxs: jsx,
  });
  const { text } = (module.default as (props: object) => Html)({ components: { Fragment } });
  expect(tree(text)).toEqual(tree(await renderNote(note, { book, ...rest })));
});
