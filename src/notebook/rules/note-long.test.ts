import { expect, test } from "vitest";
import { notebook } from "../testing.ts";

test.each([
  ["of some words", "word ".repeat(2_400), []],
  ["of many words", "word ".repeat(2_500), ["note-long"]],
  ["of much code", `\`\`\`\n${"word\n".repeat(9_000)}\n\`\`\``, []],
])("a note %s", (_, source, kinds) => {
  expect(notebook({ "a.md": source }).kinds).toEqual(kinds);
});
