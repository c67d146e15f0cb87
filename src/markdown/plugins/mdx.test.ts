import { mdxToJs } from "satteri";
import { expect, test } from "vitest";
import { COMPONENTS } from "../components.ts";
import { notePlugins } from "../render/plugin-list.ts";
import { renderContext } from "../render/render.ts";
import { render, testSite } from "../testing.ts";
import { expectFixture } from "./fixture.ts";

test("components", () => expectFixture("mdx.mdx", { "note.md": "# A note" }));

test("a note that the guard refuses is read as Markdown: nothing in it runs", async () => {
  const html = await render({ "a.mdx": '# A\n\n{process.exit(1)}\n\n<State where="server">x</State>\n' });
  expect(html).toBe(
    '<p>{process.exit(1)}</p>\n<p><code>&lt;State where="server"&gt;</code>x<code>&lt;/State&gt;</code></p>\n',
  );
});

test.each([
  "import x from 'y'",
  "export const a = 1;",
  "{1 + 1}",
  "text {1 + 1}",
  "<b>x</b>",
  "<>x</>",
  "<No />",
  '<State where="nowhere">x</State>',
  "<State>x</State>",
  '<State where={"server"}>x</State>',
  '<State {...{}} where="server">x</State>',
  '<State.Deep where="server">x</State.Deep>',
])("%s does not get through", (source) => {
  const site = testSite({ "a.mdx": source });
  const note = site.book.notes[0];
  if (!note) throw new Error("no note");
  const compile = async () => mdxToJs(note.source, notePlugins(renderContext(note, site)));
  return expect(compile()).rejects.toThrow("must not stand in a note");
});

test("the list of components", () => expect([...COMPONENTS.keys()]).toEqual(["State"]));

test("what gets past the guard is named with its place", async () => {
  const site = testSite({ "a.mdx": '# A\n\ntext <State where="nowhere">x</State>\n' });
  const [note] = site.book.notes;
  if (!note) throw new Error("no note");
  const compile = async () => mdxToJs(note.source, notePlugins(renderContext(note, site)));
  await expect(compile()).rejects.toThrow("a.mdx:3:6: <State> must not stand in a note.");
});
