import { expect, test } from "vitest";
import { SetupError } from "../../src/site/settings/setup-error.ts";
import { putBlock, readBlock } from "./block.ts";

const DOCUMENT = "# A\n\n<!-- one -->\n\n| 1 |\n\n<!-- /one -->\n\nText.\n\n<!-- two -->\n<!-- /two -->\n";

test("a block is what stands between its marks", () => {
  expect(readBlock(DOCUMENT, "one")).toBe("| 1 |");
  expect(readBlock(DOCUMENT, "two")).toBe("");
});

test("another text takes its place, and nothing else changes", () => {
  expect(putBlock(DOCUMENT, "one", "$& costs $1")).toBe(DOCUMENT.replace("| 1 |", () => "$& costs $1"));
  expect(putBlock(DOCUMENT, "two", "new")).toBe(
    DOCUMENT.replace("<!-- two -->\n", "<!-- two -->\n\nnew\n\n"),
  );
});

test("what was put is read again, and may be put twice", () => {
  const once = putBlock(DOCUMENT, "two", "new");
  expect(readBlock(once, "two")).toBe("new");
  expect(putBlock(once, "two", "new")).toBe(once);
});

test.each(["# A\n", "<!-- one -->\n", "<!-- /one -->\n<!-- one -->\n"])(
  "without its marks, %j is refused",
  (text) => {
    expect(() => readBlock(text, "one")).toThrow(SetupError);
    expect(() => putBlock(text, "one", "new")).toThrow("<!-- one -->");
  },
);
