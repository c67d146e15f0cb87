import { existsSync } from "node:fs";
import type { Element, Root as HtmlRoot } from "hast";
import type { Nodes, Root } from "mdast";
import * as installed from "satteri";
import { expect, test } from "vitest";
import { FEATURES } from "./parse.ts";
import { element } from "./properties.ts";

// Sätteri is young: any version may change what plugins are given. Before all else fails, this says what has
// changed.

type Satteri = typeof installed;

/** What the site relies on in Sätteri beyond Markdown itself. */
interface Reliance {
  readonly what: string;
  /** The file that relies on it. */
  readonly file: string;
  readonly holds: (satteri: Satteri) => unknown;
}

const SOURCE = '---\na: b\n---\n\n"é😀" [[a|b]][^1]\n\n```ts\nc\n```\n\n[^1]: d\n';

const RELIANCES: readonly Reliance[] = [
  {
    what: "markdownToMdast reads front matter, typographic quotes and footnotes by its `features`",
    file: "src/markdown/parse.ts",
    holds(satteri) {
      const { children } = treeOf(satteri);
      const types = children.map(({ type }) => type).join();
      return types === "yaml,paragraph,code,footnoteDefinition" && JSON.stringify(children).includes("“é😀”");
    },
  },
  {
    what: "a wikilink is a node `link`, whose `url` is what it names",
    file: "src/notebook/contents/links.ts",
    holds: (satteri) => linkIn(treeOf(satteri))?.url === "a",
  },
  {
    what: "`position` has a `start.offset` and an `end.offset` in UTF-16 units from the source's beginning",
    file: "src/notebook/tree/outline.ts",
    holds(satteri) {
      const { start, end } = linkIn(treeOf(satteri))?.position ?? {};
      return SOURCE.slice(start?.offset, end?.offset) === "[[a|b]]";
    },
  },
  {
    what: "mdxToMdast throws on MDX that is no MDX, and the message begins with `line:column: `",
    file: "src/markdown/parse.ts",
    holds({ mdxToMdast }) {
      try {
        mdxToMdast("a\n\n<b", { features: FEATURES });
        return false;
      } catch (error) {
        return /^3:\d+: /.test(String((error as Error).message));
      }
    },
  },
  {
    what: "a visitor of an mdast plugin has the name of a node's type, and `options.position` gives it the place",
    file: "src/markdown/plugins/links.ts",
    async holds(satteri) {
      let offset: number | undefined;
      const link = (node: Nodes) => {
        offset = node.position?.start.offset;
      };
      await htmlOf(satteri, "a [b](c)", { mdast: { options: { position: true }, link } });
      return offset === 2;
    },
  },
  {
    what: "`context.setProperty` with `data.hProperties` gives a node's element attributes",
    file: "src/markdown/properties.ts",
    async holds(satteri) {
      const data = { hProperties: { id: "b" } } as object;
      const html = await htmlOf(satteri, "# a", {
        mdast: { heading: (node, context) => context.setProperty(node, "data", data) },
      });
      return html === '<h1 id="b">a</h1>';
    },
  },
  {
    what: "`context.replaceNode` takes a node of type `element`, which becomes what `data.hName` says",
    file: "src/markdown/properties.ts",
    async holds(satteri) {
      const made = element("b-c", { dataD: "e" }, []);
      const html = await htmlOf(satteri, "---", {
        mdast: { thematicBreak: (node, context) => context.replaceNode(node, made) },
      });
      return html === '<b-c data-d="e"></b-c>';
    },
  },
  {
    what: "`context.parent`, `removeNode` and `wrapNode` reach around a node",
    file: "src/markdown/plugins/headings.ts",
    async holds(satteri) {
      const html = await htmlOf(satteri, "> # a\n\n---", {
        mdast: {
          heading(node, context) {
            if (context.parent(node)?.type === "blockquote")
              context.wrapNode(node, { ...element("div", {}, []), children: [] });
          },
          thematicBreak: (node, context) => context.removeNode(node),
        },
      });
      return html.replace(/\s/g, "") === "<blockquote><div><h1>a</h1></div></blockquote>";
    },
  },
  {
    what: "a hast plugin's `element` has `filter` and `visit`, code has `data.lang`, and a node of type `raw` stays as it is",
    file: "src/markdown/plugins/code.ts",
    async holds(satteri) {
      const visit: HastVisitor = (node, context) => {
        const { lang } = (node.children[0]?.data ?? {}) as { lang?: string };
        context.replaceNode(node, {
          type: "raw",
          value: `<i>${lang}:${context.textContent(node).trim()}</i>`,
        });
      };
      const html = await htmlOf(satteri, "```ts\na\n```", { hast: { element: { filter: ["pre"], visit } } });
      return html === "<i>ts:a</i>";
    },
  },
  {
    what: "`after(root)` sees the section of footnotes by `dataFootnotes`, and its ids begin with `clobberPrefix`",
    file: "src/markdown/plugins/footnotes.ts",
    async holds(satteri) {
      let sections = 0;
      const html = await htmlOf(satteri, SOURCE, {
        hast: {
          after({ children }) {
            sections = children.filter(
              (node) => "properties" in node && "dataFootnotes" in node.properties,
            ).length;
          },
        },
      });
      return sections === 1 && html.includes('id="note:fn-1"');
    },
  },
  {
    what: "`evaluate` makes a program of MDX, in which `optimizeStatic` leaves one string of HTML",
    file: "src/markdown/render/render.ts",
    async holds({ evaluate }) {
      const Fragment = (props: { readonly html: string }) => props.html;
      const jsx = (type: unknown, props: unknown) => (type as (props: unknown) => unknown)(props);
      const optimizeStatic = { component: "Fragment", prop: "html" };
      const program = await evaluate("a *b*", { optimizeStatic, Fragment, jsx, jsxs: jsx });
      const html = (program.default as (props: object) => string)({ components: { Fragment } });
      return html.includes("<em>b</em>");
    },
  },
  {
    what: "`htmlToHast` reads HTML into elements with `tagName` and `properties`",
    file: "src/markdown/html-diagnostics.ts",
    holds({ htmlToHast }) {
      const [made] = (htmlToHast("<p id=b>c</p>", { fragment: true }) as HtmlRoot).children;
      return made?.type === "element" && made.tagName === "p" && made.properties["id"] === "b";
    },
  },
];

type HastVisitor = (node: Readonly<Element>, context: installed.HastVisitorContext) => void;

const treeOf = ({ markdownToMdast }: Satteri) => markdownToMdast(SOURCE, { features: FEATURES }) as Root;

async function htmlOf(
  { markdownToHtml }: Satteri,
  source: string,
  plugins: {
    readonly mdast?: Omit<installed.MdastPluginDefinition, "name">;
    readonly hast?: Omit<installed.HastPluginDefinition, "name">;
  },
): Promise<string> {
  const { html } = await markdownToHtml(source, {
    features: FEATURES,
    mdastPlugins: [{ name: "canary", ...plugins.mdast }],
    hastPlugins: [{ name: "canary", ...plugins.hast }],
  });
  return html.trim();
}

const linkIn = (tree: Nodes): Extract<Nodes, { type: "link" }> | undefined =>
  tree.type === "link"
    ? tree
    : "children" in tree
      ? (tree.children as Nodes[]).map(linkIn).find((link) => link)
      : undefined;

/** Tells what the site relies on that a Sätteri does not have, and which file does. */
async function changesIn(satteri: Satteri): Promise<string[]> {
  const changes: string[] = [];
  for (const { what, file, holds } of RELIANCES) {
    const why = await Promise.resolve()
      .then(() => holds(satteri))
      .then((held) => (held ? undefined : ""))
      .catch((error: unknown) => ` (${String(error)})`);
    if (why !== undefined) changes.push(`Sätteri has changed: ${what}; ${file} relies on it${why}.`);
  }
  return changes;
}

test("Sätteri still is what plugins and the notebook rely on", async () => {
  expect(await changesIn(installed)).toEqual([]);
});

test("an upgrade that breaks something is told what, and which file relies on it", async () => {
  const inBytes = ((...args) => {
    const tree = installed.markdownToMdast(...args);
    const { start, end } = linkIn(tree)?.position ?? {};
    Object.assign(start ?? {}, { offset: (start?.offset ?? 0) + 3 });
    Object.assign(end ?? {}, { offset: (end?.offset ?? 0) + 3 });
    return tree;
  }) as Satteri["markdownToMdast"];
  expect(await changesIn({ ...installed, markdownToMdast: inBytes })).toEqual([
    expect.stringMatching(
      /`position` has .* in UTF-16 units.*; src\/notebook\/tree\/outline\.ts relies on it\.$/,
    ),
  ]);
  const nothing = await changesIn({} as Satteri);
  expect(nothing).toHaveLength(RELIANCES.length);
  expect(RELIANCES.map(({ file }) => file).filter((file) => !existsSync(file))).toEqual([]);
});
