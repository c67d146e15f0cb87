import { expect, test } from "vitest";
import { notebook } from "../../testing.ts";
import { LONGEST_STRETCH, MOST_COPIED, thinOut } from "./dense-text.ts";

const paragraph = `It's "state" -- the server's... & the client's, ${"word ".repeat(60)}\n\n`;

test.each([
  ["an ordinary note of 600 KB", paragraph.repeat(1_700)],
  ["a paragraph of 40,000 characters", "word ".repeat(8_000)],
  ["code of 20 KB without an empty line", `\`\`\`json\n${'{"key": "value"},\n'.repeat(1_100)}\`\`\`\n`],
])("%s stays as it is", (_, source) => {
  expect(thinOut(source, "md")).toEqual({ source, dense: undefined, changed: [] });
  expect(thinOut(source.replaceAll("{", "("), "mdx").dense).toBe(undefined);
});

test.each<[what: string, source: string]>([
  ["quotation marks", '"x'.repeat(20_000)],
  ["apostrophes", "'".repeat(20_000)],
  ["dashes", "<--".repeat(20_000)],
  ["dots", "x... ".repeat(9_000)],
  ["entities", "&amp;x".repeat(9_000)],
  ["many such stretches", `${'"x'.repeat(2_000)}\n\n`.repeat(30)],
  ["a stretch without an end", "word ".repeat(100_000)],
  ["lines that only look empty", `${'"x'.repeat(100)}\n\u00a0\n`.repeat(300)],
  ["quotes in quotes", ">".repeat(300_000)],
])("%s are blanked out, and every offset stays", (_, source) => {
  const before = "# Title\n\nText.\n\n";
  const { source: thinned, dense } = thinOut(`${before}${source}\n\nAfter.`, "md");
  expect(dense).toBeGreaterThanOrEqual(before.length);
  expect(thinned.length).toBe(before.length + source.length + 8);
  expect([thinned.startsWith(before), thinned.endsWith("\n\nAfter.")]).toEqual([true, true]);
  expect(thinOut(thinned, "md").source === thinned).toBe(true);
  for (const stretch of thinned.split(/\n[ \t]*\n/)) {
    expect(stretch.trimEnd().length).toBeLessThanOrEqual(LONGEST_STRETCH);
    expect(stretch.length * (stretch.match(/["'&]/g)?.length ?? 0)).toBeLessThanOrEqual(MOST_COPIED);
  }
});

test.each(["{", "<"])("%s counts in MDX, wherever it stands", (sign) => {
  const source = `${sign}\n\n`.repeat(10_000);
  expect(thinOut(source, "md").dense).toBe(undefined);
  const thinned = thinOut(source, "mdx");
  expect(thinned).toMatchObject({ source: " \n\n".repeat(10_000), dense: 0 });
});

test("a note that is too dense is an error, and its other parts are read", () => {
  const { rows, words, note } = notebook({ "a.md": `# Title\n\n${'"x'.repeat(20_000)}\n\n[[nowhere]]` });
  expect(note("a.md").title).toBe("Title");
  expect(rows).toContainEqual(["note-too-large", "a.md", 3, 1]);
  expect(rows).toContainEqual(["broken-link", "a.md", 5, 1]);
  expect(words.join("\n")).toContain("put empty lines between paragraphs");
});

test("of a list that is too long the links that are read are right, and one problem says where it begins", () => {
  const line = (index: number) =>
    `- [#${index}](https://example.org/${index}) and [[a]] \`x\` ["q"](https://example.org/q--r)\n`;
  const list = Array.from({ length: 3_000 }, (_, index) => line(index)).join("");
  const { rows, note } = notebook({ "a.md": `# Title\n\n${list}` });
  expect(rows.filter(([kind]) => kind !== "note-long")).toEqual([["note-too-large", "a.md", 3, 1]]);
  expect(note("a.md").links.length).toBeGreaterThan(1_000);
});
