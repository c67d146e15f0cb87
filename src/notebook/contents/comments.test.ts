import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { blankLines, cutOut, fill } from "../tree/filler.ts";
import type { NoteFormat } from "../tree/tree.ts";
import { findComments } from "./comments.ts";

const without = (source: string, format: NoteFormat = "md", from = 0) =>
  cutOut(fill(source, findComments(source, from, format, parse).ranges));

test.each([
  ["within a line", "Shown %%x%% shown.", "Shown shown."],
  ["two in a line", "a %%x%% b %%y%% c", "a b c"],
  ["side by side", "a %%x%%%%y%% b", "a b"],
  ["within a word", "foo%%x%%bar", "foobar"],
  ["with nothing in it", "a %%%% b", "a b"],
  ["of signs alone", "a %%%x%%% b", "a % b"],
  ["at the start of a line", "%%Nor this%% More.", "More."],
  ["before much white space", "%%x%%      More.", "More."],
  ["at the end of a line", "text  %%x%%\nnext", "text\nnext"],
  ["a whole line", "a\n%%x%%\nb", "a\nb"],
  ["the whole note", "%%x%%", ""],
  ["a block", "a\n\n%%\nx\n\ny\n%%\n\nb", "a\n\n\n\n\n\nb"],
  ["over paragraphs", "a %%x\n\ny%% b", "a\n\nb"],
  ["with Windows' line ends", "a %%x%%\r\n%%y%%\r\nb", "a\r\nb"],
  ["in a list", "- a\n- %%x%%\n- b %%y%%\n  %%z%%\n- c", "- a\n- \n- b\n- c"],
  ["before an item's text", "- %%x%%     a\n1. %%y%% b", "- a\n1. b"],
  ["in a quote", "> a\n> %%x%%\n> b", "> a\n> b"],
  ["a block in a quote", "> a\n> %%\n> x\n> %%\n> b", "> a\n>\n> b"],
  ["in a heading", "# A %%x%%\n\nText", "# A\n\nText"],
  ["in a table", "| a %%x%% | b |\n| - | - |\n| %%y%% | c |", "| a | b |\n| - | - |\n| | c |"],
  ["in a footnote", "a[^1]\n\n[^1]: b %%x%%", "a[^1]\n\n[^1]: b"],
  ["in the words of a link", "[a %%x%% b](https://e.org)", "[a b](https://e.org)"],
  ["never closed", "a\n\n%% x\n\ny", "a\n\n\n"],
  ["HTML's, within a line", "a <!-- x --> b", "a b"],
  ["HTML's, before text", "<!-- x --> More.", "More."],
  ["HTML's, a block", "a\n\n<!--\nx\n\ny\n-->\n\nb", "a\n\n\n\n\n\nb"],
  ["HTML's, empty", "a <!--> b <!---> c", "a b c"],
  ["HTML's, in HTML", "<div><!-- x --></div>", "<div></div>"],
  ["HTML's, never closed", "a <!-- x\n\ny", "a\n\n"],
  ["HTML's that holds signs", "a <!-- %% --> b %%x%% c", "a b c"],
  ["that holds HTML's", "a %% <!-- %% b <!-- x --> c", "a b c"],
  ["that holds a fence", "%%\n```\nx\n%%\n\nb `%%`", "\nb `%%`".replace(/^/, "\n")],
  ["that holds a backtick", "a %% ` %% b `c` %%x%% d", "a b `c` d"],
  ["that holds raw HTML", "%%\n<pre>\n%%\n\n`a %% b`", "\n\n`a %% b`"],
])("takes out a comment: %s", (_, source, shown) => {
  expect(without(source)).toBe(shown);
});

test.each([
  ["inline code", "Code keeps `10 %% 3` and ``a ` <!-- b``."],
  ["a fence", "```mermaid\n%% title\nflowchart LR\n```"],
  ["a fence of tildes in a list", "- a\n\n  ~~~\n  %% x\n  <!-- y -->\n  ~~~"],
  ["a fence that is never closed", "```\n%% x"],
  ["indented code", "a\n\n    %% x %%\n\nb"],
  ["signs after a backslash", "a \\%% b \\<!-- c"],
  ["a single sign", "50 % of 100 %"],
  ["front matter is not looked into", "---\ntitle: 50%%\n---\na"],
])("leaves alone: %s", (_, source) => {
  expect(without(source, "md", source.startsWith("---") ? 18 : 0)).toBe(source);
});

test.each([
  ["in braces", "a {/* x */} b", "a b"],
  ["a block in braces", "a\n\n{/*\nx\n*/}\n\nb", "a\n\n\n\nb"],
  ["several in one pair of braces", "a { /* x */ /* y */ } b", "a b"],
  ["before an expression", "a {/* x */ 1} b", "a {1} b"],
  ["never closed", "a {/* x", "a"],
  ["HTML's, which MDX does not know", "a <!-- x --> b", "a b"],
  ["indented, which is no code there", "a\n\n    %%x%% b", "a\n\n    b"],
  [
    "beside a component",
    '<State where="server">`a %% b`</State> %%x%%',
    '<State where="server">`a %% b`</State>',
  ],
  ["beside what MDX cannot read", "a { b `c %% d` {/* x */} %%y%%", "a { b `c %% d`"],
])("takes out of MDX a comment: %s", (_, source, shown) => {
  expect(without(source, "mdx")).toBe(shown);
});

test("keeps braces in Markdown", () => {
  expect(without("a {/* x */} b")).toBe("a {/* x */} b");
});

test("says where a comment begins that is never closed", () => {
  expect(findComments("a %%x%% b\n%% c", 0, "md", parse).unclosed).toBe(10);
  expect(findComments("a %%x%%", 0, "md", parse).unclosed).toBeUndefined();
});

test("keeps every offset while blanking", () => {
  const source = "# A\n\n%%\nx\n%%\nb %%y%% [[c]]\n> %%\n> z %%";
  const blanked = blankLines(fill(source, findComments(source, 0, "md", parse).ranges));
  expect(blanked).toHaveLength(source.length);
  expect(blanked.indexOf("[[c]]")).toBe(source.indexOf("[[c]]"));
  expect(blanked).not.toMatch(/[xyz%]/);
});

test.each([
  ["many comments", "a %%x%% b\n".repeat(20_000)],
  ["comments that each hold a backtick", "a %%`%% b ".repeat(1_000)],
  ["a long comment", `%%${"x".repeat(500_000)}%% a`],
  ["white space", `a${" ".repeat(100_000)}%%x%% ${" ".repeat(100_000)}a`],
  ["openings alone", "<!- -".repeat(50_000)],
  ["braces", "{ ".repeat(100_000)],
])("ends with %s", (_, source) => {
  expect(without(source).includes("%%")).toBe(false);
});
