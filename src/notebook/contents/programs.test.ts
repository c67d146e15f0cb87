import { expect, test } from "vitest";
import { diagnostic, notebook } from "../testing.ts";
import { placeInNote } from "./programs.ts";

/** The programs of a note, each `name line:column of its name, first line of its source`. */
const programs = (source: string, file = "a.md") =>
  notebook({ [file]: source })
    .note(file)
    .programs.map(({ name, place, line }) => `${name} ${place.line}:${place.column}, ${line}`);

test.each([
  ["```ts run name=x\ncode\n```", ["x 1:11, 2"]],
  ["text\n\n````typescript name=x run\ncode\n````", ["x 3:16, 4"]],
  ["~~~TS  run  name=x\n~~~", ["x 1:13, 2"]],
  ["```ts run\ncode\n```", [" 1:1, 2"]],
  ["```ts run name=\ncode\n```", [" 1:1, 2"]],
  ["```ts run name=Not_Good\ncode\n```", ["Not_Good 1:11, 2"]],
  ["```ts run name=x\n```\n\n```ts run name=y\n```", ["x 1:11, 2", "y 4:11, 5"]],
  ["> - ```ts run name=x\n>   code\n>   ```", ["x 1:15, 2"]],
  ["> [!note] Title\n>\n> ```ts run name=x\n> code\n> ```", ["x 3:13, 4"]],
  ["text[^1]\n\n[^1]: note\n\n    ```ts run name=x\n    code\n    ```", ["x 5:15, 6"]],
  ["---\ntitle: T\n---\n```ts run name=x\n```", ["x 4:11, 5"]],
  ["```ts run name=x\ncode", ["x 1:11, 2"]],
  ["```ts name=x\ncode\n```", []],
  ["```ts running name=x\ncode\n```", []],
  ["```js run name=x\ncode\n```", []],
  ["```ts\nrun name=x\n```", []],
  ["    ts run name=x", []],
  ["`ts run name=x`", []],
])("%j has the programs %j", (source, expected) => {
  expect(programs(source)).toEqual(expected);
  expect(programs(source.replaceAll("\n", "\r\n"))).toEqual(expected);
});

test("MDX has the same programs, whatever braces they hold", () => {
  expect(programs("# A\n\n```ts run name=x\nif (a) { b }\n```\n", "a.mdx")).toEqual(["x 3:11, 4"]);
});

test.each([
  ["```ts run name=x\na;\n\n  b;\n```", "a;\n\n  b;\n"],
  ["> - ```ts run name=x\n>   a;\n>\n>     b;\n>   ```", "a;\n\n  b;\n"],
  ["```ts run name=x\r\na;\r\nb;\r\n```\r\n", "a;\nb;\n"],
  ["```ts run name=x\n```", ""],
])("of %j the source is %j", (source, expected) => {
  expect(notebook({ "a.md": source }).note("a.md").programs[0]?.source).toBe(expected);
});

test.each([
  ["```ts run name=x\nlet a;\n```", 2, 5, 5],
  ["> - ```ts run name=x\n>   let a;\n>   ```", 2, 5, 9],
  ["   ```ts run name=x\n   a;\n b;\n   ```", 3, 1, 2],
  ["> ```ts run name=x\r\n> let a;\r\n> ```", 2, 5, 7],
  ["```ts run name=x\nlet a;\n```", 9, 5, 5],
])(
  "in %j, what stands in line %j at column %j stands at %j in the note",
  (source, line, column, expected) => {
    const note = notebook({ "a.md": source }).note("a.md");
    const [program] = note.programs;
    if (!program) throw new Error("no program");
    const found = diagnostic("claim-fails", { file: "a.md", line, column }, "It does not hold.");
    expect(placeInNote(found, program, note.source.split("\n"))).toEqual({ ...found, column: expected });
  },
);
