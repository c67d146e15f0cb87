import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { nameProgramsOf } from "./program-names.ts";

const FILES = new Map([["carts", "content/examples/carts.ts"]]);

function read(notes: Readonly<Record<string, string>>) {
  const { programs, diagnostics } = nameProgramsOf(notebook(notes).book.notes, FILES);
  return {
    programs: programs.map(({ note, program }) => `${program.name} of ${note.file}`),
    diagnostics: diagnostics.map(
      ({ kind, file, line, column, message, suggestion }) =>
        `${kind} ${file}:${line}:${column} ${message} ${suggestion}`,
    ),
  };
}

const fence = (info: string) => `\`\`\`ts run ${info}\ncode\n\`\`\`\n\n`;

test("programs with a name of their own", () => {
  expect(read({ "a.md": fence("name=one") + fence("name=two"), "b.md": fence("name=three") })).toEqual({
    programs: ["one of a.md", "two of a.md", "three of b.md"],
    diagnostics: [],
  });
});

test.each([
  [
    "no name",
    { "a.md": `text\n\n${fence("")}` },
    [
      "example-name a.md:3:1 A program that runs needs a name, and this fence gives none. write ```ts run name=in-small-letters",
    ],
  ],
  [
    "a bad name",
    { "a.md": fence("name=In_Memory") },
    [
      'example-name a.md:1:11 "In_Memory" is no name for an example. use small letters, digits and hyphens: in-memory-sessions',
    ],
  ],
  [
    "the name of a file",
    { "a.md": fence("name=carts") },
    [
      'example-name a.md:1:11 The example "carts" is also in content/examples/carts.ts. give one of them another name',
    ],
  ],
])("a fence with %s is a problem and no program", (_, notes, diagnostics) => {
  expect(read(notes)).toEqual({ programs: [], diagnostics });
});

test("of two fences with one name the first has it", () => {
  expect(read({ "b.md": fence("name=one"), "a.md": fence("name=one") })).toEqual({
    programs: ["one of a.md"],
    diagnostics: ['example-name b.md:1:11 The example "one" is also in a.md. give one of them another name'],
  });
});
