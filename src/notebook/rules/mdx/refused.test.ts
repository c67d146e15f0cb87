import { expect, test } from "vitest";
import { notebook } from "../../testing.ts";

test.each<[source: string, ...words: string[]]>([["{1 + 1}"], ["import x from 'y'"]])(
  "in Markdown: %s",
  (source, ...words) => {
    expect(notebook({ "a.md": source }).words).toEqual(words);
  },
);

test.each<[source: string, ...words: string[]]>([
  ['<State where="server">in memory</State>'],
  ['a <State where="server" /> b'],
  ["text {/* a comment */} {}"],
  ["\\{ a brace \\}"],
  [
    "import x from 'y'\n",
    "A note imports and exports nothing: import x from 'y'\ncomponents are there by name",
  ],
  [
    "export const x = 1",
    "A note imports and exports nothing: export const x = 1\ncomponents are there by name",
  ],
  ["{1 + 1}", "A note computes nothing: {1 + 1}\nwrite \\{ for a brace"],
  ["a {x} b", "A note computes nothing: {x}\nwrite \\{ for a brace"],
  ["<b>x</b>", "Raw HTML is not allowed: <b>\nwrite it in Markdown"],
  ["<script>x</script>", "Raw HTML is not allowed: <script>\nwrite it in Markdown"],
  ["<a:b/>", "Raw HTML is not allowed: <a:b>\nwrite it in Markdown"],
  ["<constructor />", "Raw HTML is not allowed: <constructor>\nwrite it in Markdown"],
  ["[x](javascript:y)", "A link must not use javascript:\nuse https:, mailto: or a note's name"],
])("in MDX: %s", (source, ...words) => {
  expect(notebook({ "a.mdx": source }).words).toEqual(words);
});
