import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { buildNotebook } from "../../notebook/notebook.ts";
import { diagnostic } from "../../notebook/testing.ts";
import { shownDiagnostics } from "./shown-diagnostics.ts";

const files = {
  "a b.md": "![[x.ts]] [[nope]]",
  "c.md": "![[x.ts]]\n\n```ts run name=inside\n```\n",
};
const book = buildNotebook({
  files: Object.entries(files).map(([file, source]) => ({ file, source })),
  parse,
});
const example = (name: string, file: string) => ({
  ...{ name, file, source: "", linesBefore: 0, title: "", question: "", code: "", claims: [] },
});
const examples = [example("x", "content/examples/x.ts"), example("inside", "content/notes/c.md")];

test.each([
  ["content/notes/a b.md", ["/repo/notes/a-b/"]],
  ["content/notes/c.md", ["/repo/notes/c/"]],
  ["content/examples/x.ts", ["/repo/examples/x/", "/repo/notes/a-b/", "/repo/notes/c/"]],
  ["content/examples/gone.run.json", []],
])("a problem of %s concerns %j", (file, pages) => {
  const diagnostics = [diagnostic("broken-link", { file, line: 3, column: 5 }, "Gone.", "try")];
  expect(
    shownDiagnostics({ book, examples, diagnostics }, { notesDir: "content/notes", base: "/repo" }),
  ).toEqual([{ place: `${file}:3:5`, severity: "error", message: "Gone.", suggestion: "try", pages }]);
});
