import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { findBlock, findHeading, nearBlock, nearHeading } from "./find-in-outline.ts";
import { outlineOf } from "./outline.ts";

const outline = outlineOf(
  parse(
    [
      "# Don't -- *ever*",
      "## C# basics",
      "## Cost",
      "## Above",
      "### Cost",
      "## cost-1",
      "## \\_\\_proto\\_\\_",
      "## Cafe\u0301",
      "## 🚀",
      "text ^one",
      "",
      "more ^one",
    ].join("\n"),
    "md",
  ),
);

test.each<[written: string, anchor: string | undefined, why: string]>([
  ["Don’t – ever", "dont--ever", "its very words"],
  ["Don't -- ever", "dont--ever", "with the plain signs that were typed"],
  ["don't ever", "dont--ever", "loosely"],
  ["dont--ever", "dont--ever", "by its anchor"],
  ["Cost", "cost", "the first of two"],
  ["cost-1", "cost-1-1", "words before anchors"],
  ["COST", "cost", "without regard to case"],
  ["C# basics", "c-basics", "with a # in it"],
  ["C basics", "c-basics", "as Obsidian writes it"],
  ["Above#Cost", "cost", "below another"],
  ["Nope#Cost", "cost", "below anything"],
  ["__proto__", "__proto__", "whatever it is called"],
  ["caf\u00e9", "cafe\u0301", "composed or not"],
  ["🚀", "section", "an emoji"],
  ["!!!", undefined, "signs that are no heading's"],
  ["", undefined, "nothing"],
  ["constructor", undefined, "what objects inherit"],
])("heading %j has the anchor %j: %s", (written, anchor) => {
  expect(findHeading(outline, written)?.anchor.normalize("NFC")).toBe(anchor?.normalize("NFC"));
});

test("blocks are found by their ids, of two the first", () => {
  expect(findBlock(outline, "one")?.offset).toBe(outline.blocks[0]?.offset);
  expect(findBlock(outline, "ONE")).toBeUndefined();
  expect(findBlock(outline, "")).toBeUndefined();
});

test("what is nearly right is suggested", () => {
  expect(nearHeading(outline, "C# bascis")).toBe("C# basics");
  expect(nearHeading(outline, "Something else")).toBeUndefined();
  expect(nearBlock(outline, "onee")).toBe("one");
});
