import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { buildNotebook } from "../notebook.ts";
import { publishedView } from "./published-view.ts";

function views(files: Readonly<Record<string, string>>, drafts = false) {
  const parts = { files: Object.entries(files).map(([file, source]) => ({ file, source })), parse };
  const book = buildNotebook(parts);
  return { book, published: publishedView(book, parts, drafts) };
}

const SECRET =
  "---\ntitle: Zebra\naliases: [Quagga]\ntags: [stripes]\ndraft: true\n---\n# Zebra\n\nSee [[a]].\n";

/** What is published of a note beside a private one, `b`. */
const published = (source: string, file = "a.md") => {
  const { published: book } = views({ [file]: source, "b.md": SECRET });
  return book.notes.find((note) => note.file === file)?.source;
};

test("where nothing is private, readers see the notebook itself", () => {
  const { book, published } = views({ "a.md": "See [[b]].", "b.md": "Text `%% x`." });
  expect(published).toBe(book);
});

test("a private note is nowhere: not in notes, names, links, backlinks or what waits to be written", () => {
  const { book, published } = views({ "a.md": "See [[b]] and ![[b]].", "b.md": SECRET });
  expect(published.notes.map(({ file }) => file)).toEqual(["a.md"]);
  expect(published.graph.links.get(book.notes[0]?.id as never)).toEqual([]);
  expect([...published.graph.backlinks.values()].flat()).toEqual([]);
  expect(published.graph.unwritten).toEqual([]);
  for (const name of ["b", "Zebra", "Quagga"]) expect(published.names.find(name).notes).toEqual([]);
});

test("its writer sees it all the same, without the comments", () => {
  const { published } = views({ "a.md": "See [[b]]. %%x%%", "b.md": SECRET }, true);
  expect(published.notes.map(({ file, source }) => [file, source])).toEqual([
    ["a.md", "See [[b]]."],
    ["b.md", SECRET],
  ]);
  expect(published.graph.backlinks.get(published.notes[1]?.id as never)).toHaveLength(1);
});

test("the check names a link to a private note; one from a private note is none of its business", () => {
  const { book } = views({
    "a.md": "See [[Zebra]].",
    "b.md": `${SECRET}[[c]]`,
    "c.md": "---\nprivate: true\n---\n[[a]]",
  });
  expect(book.diagnostics.filter(({ kind }) => kind === "private-link")).toMatchObject([
    { file: "a.md", line: 1, column: 5, message: "b.md is private: readers see this link as plain text." },
  ]);
});

test.each([
  ["by its id", "See [[b]] now.", "See b now."],
  ["with a place", "See [[b#Cost]] now.", "See b\\#Cost now."],
  ["with words", "See [[b|the *other* one]] now.", "See the *other* one now."],
  ["with words that are spaces", "See [[b| ]] now.", "See  now."],
  ["by its title", "See [[Zebra]].", "See Zebra."],
  ["an embed", "![[b]]\n", "b\n"],
  ["an embed with a place", "![[b#Cost|x]]\n", "x\n"],
  ["Markdown's", "See [the _other_](b.md 'Zebra').", "See the _other_."],
  ["Markdown's with an image", "See [![x](x.png) y](b.md).", "See ![x](x.png) y."],
  ["a reference", "See [one][r] and [r].\n\n[r]: b.md 'Zebra'\n", "See one and r.\n\n\n"],
  ["a reference that others use", "[one][r]\n\n[r]: b.md\n[s]: a.md\n\n[s]", "one\n\n\n[s]: a.md\n\n[s]"],
  ["in a table", "| a |\n| - |\n| [[b\\|x y]] |\n", "| a |\n| - |\n| x y |\n"],
  ["that begins a line", "[[b|# x]]\n\n[[b|1. y]]\n\n[[b|- z]]", "\\# x\n\n1\\. y\n\n\\- z"],
  ["in a heading", "## On [[b|it]]\n\nText", "## On it\n\nText"],
  [
    "of a diagram",
    '```mermaid\nflowchart LR\n  A\n  click A "[[b]]"\n  click B "[[a]]"\n```\n',
    '```mermaid\nflowchart LR\n  A\n  click B "[[a]]"\n```\n',
  ],
  ["beside one to a public note", "[[b]] [[a]]", "b [[a]]"],
  ["in a comment", "x %%[[b]]%% y", "x y"],
  ["in code", "x `[[b]]` y", "x `[[b]]` y"],
])("a link to a private note is its words: %s", (_, source, expected) => {
  expect(published(source)).toBe(expected);
});

test("comments of front matter and definitions that no link uses are a writer's own", () => {
  const source =
    '---\nid: a # why\n# not yet\ntags: [x] # "y"\ntitle: "#1 # one"\n---\nText\n\n[//]: # (secret)\n';
  expect(published(source)).toBe('---\nid: a\ntags: [x]\ntitle: "#1 # one"\n---\nText\n\n\n');
});

test("a public note has the address that it would have without the private one of its id", () => {
  const { published } = views({
    "a.md": "---\nid: x\nprivate: true\n---\nText",
    "b.md": "---\nid: x\n---\nText",
  });
  expect(published.notes.map(({ slug }) => slug)).toEqual(["x"]);
});

test("a name of both a private and a public note leads to the public one", () => {
  const { published } = views({
    "p/x.md": "---\nprivate: true\n---\nText",
    "q/x.md": "Text",
    "a.md": "[[x]]",
  });
  const [link] = published.graph.links.get(published.notes[0]?.id as never) ?? [];
  expect(link?.resolution).toMatchObject({ to: "note", note: { file: "q/x.md" } });
});

test.each([
  ["a comment before it", "%% x %%\n---\ndraft: true\n---\nText"],
  ["an HTML comment before it", "<!-- x -->\n\n---\ndraft: true\n---\nText"],
  ["empty lines in it, and one before", "\n---\ntitle: X\n\ndraft: true\n---\nText"],
  ["TOML with an empty line", '+++\ntitle = "x"\n\ndraft = true\n+++\nText'],
  ["a slip above an empty line", "---\ntitle: X: y\n\ndraft: true\n---\nText"],
  ["no space behind the colon", "---\ndraft:true\n---\nText"],
  ["a list", "---\n- draft: true\n---\nText"],
  ["more dashes", "----\ndraft: true\n----\nText"],
])("front matter with %s keeps its note private", (_, source) => {
  expect(views({ "a.md": "Text", "b.md": source }).published.notes.map(({ file }) => file)).toEqual(["a.md"]);
});

test.each([
  ["[docs](https://redis.example/docs/redis/)", "[docs](https://redis.example/docs/redis/)"],
  ["https://redis.example/redis", "https://redis.example/redis"],
  ["[ours](https://notes.example/base/notes/redis/)", "ours"],
  ["[ours](//notes.example/notes/redis)", "ours"],
  ["[ours](/notes/redis/)", "ours"],
])("beside a private note called redis, %s is published as %s", (source, expected) => {
  const { published } = views({ "a.md": source, "redis.md": "---\ndraft: true\n---\nText" });
  expect(published.notes.map((note) => note.source)).toEqual([expected]);
});

/** A private note whose name nobody may see, and one more of the same name. */
const HIDDEN = { "p/xyzzy.md": "---\ndraft: true\ntitle: Xyzzy One\n---\nText" };
const TWICE = { ...HIDDEN, "q/xyzzy.md": "---\ndraft: true\n---\nText" };

test.each<[name: string, source: string, file?: string]>([
  ["behind a comment", "[words](p/xyzzy.md %%c%%)"],
  ["beside a comment", "[words]%%c%%(p/xyzzy.md)"],
  ["that a comment keeps apart", "[%%c%%[xyzzy|words]]"],
  ["below a comment, further in", "words\n%%c%%\n    [[xyzzy|words]]"],
  ["whose definition has a comment", "[words][r]\n\n[r]: p/xyzzy.md %%c%%"],
  ["in a link", "[[xyzzy|words [[xyzzy|x]]]]"],
  ["around an image of it", "[![words](xyzzy.md)](p/xyzzy.md)"],
  ["as an image", "![words](xyzzy.md)"],
  ["by the address of its twin", "[words](/notes/p/xyzzy.md)"],
  ["by a folder that is not there", "[words](content/xyzzy.md)"],
  ["in a property", '---\nup: "[[xyzzy|words]]"\n---\nwords'],
  ["in a definition of a list", "words\n\n- [//]: # (xyzzy)"],
  ["in MDX that is refused", "words {1 + 1} [[xyzzy|w]]", "a.mdx"],
  ["in a dense text", `${'x "y" '.repeat(7_000)}<!-- xyzzy --> words`],
  ["in dense MDX", "{/* xyzzy */} some words of text here\n\n".repeat(1_500), "a.mdx"],
  ["beyond a long stretch", `words ${"x y ".repeat(13_000)} %% a\n\nxyzzy\n\nb %% c`],
  ["as indented code of MDX that is refused", "words\n\n    %% xyzzy %%\n\n{1 + 1}", "a.mdx"],
])("a private name is not published: %s", (_, source, file = "a.md") => {
  for (const around of [HIDDEN, TWICE]) {
    const { published: book } = views({ [file]: source, ...around });
    const [note] = book.notes;
    expect(note?.source).toContain("words");
    expect(note?.source).not.toMatch(/xyzzy|\ufdd0/i);
    expect(JSON.stringify([book.graph.unwritten, note?.links])).not.toMatch(/xyzzy/i);
  }
});

test("what is public stays: text behind notes to oneself, code in a component beside an HTML comment", () => {
  const todo = "<!-- todo --> Some text of forty characters or so.\n\n".repeat(300);
  expect(published(todo)).toBe(todo.replaceAll("<!-- todo --> ", ""));
  const code = '<State where="client">\n\n```mermaid\n%% k\n```\n\n</State>\n\n';
  expect(published(`${code}<!-- x -->\n\nlast`, "a.mdx")).toBe(`${code}\nlast`);
});
