import { expect, test } from "vitest";
import { readHeader } from "./header.ts";

test.each<[what: string, source: string, title: string, question: string, messages: string[]]>([
  ["title and question", "/**\n * Title\n *\n * Why?\n */\nlet a;", "Title", "Why?", []],
  ["a question of two lines", "/**\n * Title\n *\n * Who\n * and why?\n */", "Title", "Who and why?", []],
  ["other comments before", "// biome-ignore\n\n/** Title\n * Why? */", "Title", "Why?", []],
  ["Windows line ends", "/**\r\n * Title\r\n *\r\n * Why?\r\n */\r\n", "Title", "Why?", []],
  ["tags", "/**\n * Title\n *\n * Why?\n *\n * @try GET /me\n */", "Title", "Why?", []],
  ["a title alone", "/** Title */", "Title", "", ["The example has no question."]],
  ["no comment", "let a;", "", "", ["The example has no title and no question."]],
  ["a comment of another kind", "/* Title\n Why? */", "", "", ["The example has no title and no question."]],
  [
    "a comment further down",
    "let a;\n/** Title\n Why? */",
    "",
    "",
    ["The example has no title and no question."],
  ],
  ["an empty one", "/** */", "", "", ["The example has no title and no question."]],
  ["one that is not closed", "/** Title", "", "", ["The example has no title and no question."]],
])("%s", (_, source, title, question, messages) => {
  const header = readHeader(source);
  expect(header).toMatchObject({ title, question });
  expect(header.diagnostics.map(({ message }) => message)).toEqual(messages);
});
