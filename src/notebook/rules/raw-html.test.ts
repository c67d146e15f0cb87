import { expect, test } from "vitest";
import { notebook } from "../testing.ts";

test.each<[source: string, ...words: string[]]>([
  [
    "a <b>c</b>",
    "Raw HTML is shown as text: <b>\nwrite it in Markdown",
    "Raw HTML is shown as text: </b>\nwrite it in Markdown",
  ],
  ["text <!-- a -->"],
])("in Markdown: %s", (source, ...words) => {
  expect(notebook({ "a.md": source }).words).toEqual(words);
});

test("what is long is shown by its beginning", () => {
  const [words] = notebook({ "a.md": `<b title="${"x".repeat(200)}">` }).words;
  expect(words?.split("\n")[0]).toBe(`Raw HTML is shown as text: <b title="${"x".repeat(49)}…`);
});
