import { describe, expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { rename } from "./rename.ts";

type Files = Readonly<Record<string, string>>;

function renamed(
  files: Files,
  old: string,
  wanted: string,
  assets: readonly string[] = [],
  wasSeen: (file: string) => boolean = () => true,
) {
  const parts = {
    files: Object.entries(files).map(([file, source]) => ({ file, source })),
    assets,
    parse,
  };
  return rename(parts, [old, wanted], (file) => `notes/${file}`, wasSeen);
}

/** The notes after a renaming; the line that refuses it. */
function renameIn(files: Files, old: string, wanted: string, assets: readonly string[] = []): Files | string {
  const renaming = renamed(files, old, wanted, assets);
  if ("refused" in renaming) return renaming.refused;
  const gone = new Set(renaming.changed.map(({ before }) => before));
  const stay = Object.entries(files).filter(([file]) => !gone.has(file));
  return Object.fromEntries([
    ...stay,
    ...renaming.changed.map(({ file, source }) => [file, source] as const),
  ]);
}

const OLD = "---\nid: old\n---\n# The Old\n\n## Cost\n\ntext ^block\n";
const NEW = "---\nid: new\nformerly: [old]\n---\n# The Old\n\n## Cost\n\ntext ^block\n";

describe("links to the note", () => {
  test.each([
    ["[[old]]", "[[new]]"],
    [
      "[[old|words]] and [[old#Cost]] and [[old#^block|w]]",
      "[[new|words]] and [[new#Cost]] and [[new#^block|w]]",
    ],
    ["![[old#Cost]]", "![[new#Cost]]"],
    ["[[ old # Cost | words ]]", "[[ new # Cost | words ]]"],
    ["[[OLD]] [[old.md]] [[./old]] [[/old.md]]", "[[new]] [[new.md]] [[./new]] [[/new.md]]"],
    ["| a |\n| --- |\n| [[old\\|w]] |\n", "| a |\n| --- |\n| [[new\\|w]] |\n"],
    ["[[old|]] text", "[[new|]] text"],
    [
      "[words](old.md) [w](./old.md#cost 'a') [w](<old.md>)",
      "[words](new.md) [w](./new.md#cost 'a') [w](<new.md>)",
    ],
    ["[a][ref] [ref]\n\n[ref]: old.md#cost 'old.md'\n", "[a][ref] [ref]\n\n[ref]: new.md#cost 'old.md'\n"],
    [
      '> ```mermaid\n> flowchart LR\n>   A["[[old]]"] --> B\n>   click A "[[old|w]]"\n>   click B href "[[old#Cost]]"\n> ```\n',
      '> ```mermaid\n> flowchart LR\n>   A["[[old]]"] --> B\n>   click A "[[new|w]]"\n>   click B href "[[new#Cost]]"\n> ```\n',
    ],
    ["text[^1]\n\n[^1]: see [[old]]\n", "text[^1]\n\n[^1]: see [[new]]\n"],
    ["\uFEFF[[old]]\r\n\r\n\r\n   [[old]]  \r\nend", "\uFEFF[[new]]\r\n\r\n\r\n   [[new]]  \r\nend"],
    ["a\rb [[old]]\rc", "a\rb [[new]]\rc"],
  ])("%j become %j", (before, expected) => {
    expect(renameIn({ "a.md": before, "old.md": OLD }, "old", "new")).toEqual({
      "a.md": expected,
      "new.md": NEW,
    });
  });

  test.each([
    ["[[The Old]] finds it by its title"],
    ["`[[old]]`"],
    ["```\n[[old]]\n```"],
    ["the old, old.md, and notes/old/"],
    ["[old](https://example.org/old.md) ![x](old.png)"],
    ["[[older]] \\[[old]]"],
  ])("%s stays as it is", (text) => {
    const files = { "a.md": text, "old.md": OLD };
    expect(renameIn(files, "old", "new", ["old.png"])).toEqual({ "a.md": text, "new.md": NEW });
  });

  test("its own links to itself, and those of MDX notes, too", () => {
    const files = {
      "old.md": "# A\n\n[[old#A]] and [x](old.md) and [[#A]]\n",
      "b.mdx": '# B\n\n<State where="server">[[old]]</State>\n',
    };
    expect(renameIn(files, "old", "new")).toEqual({
      "new.md": "---\nformerly: [old]\n---\n\n# A\n\n[[new#A]] and [x](new.md) and [[#A]]\n",
      "b.mdx": '# B\n\n<State where="server">[[new]]</State>\n',
    });
  });
});

describe("folders", () => {
  const picture = ["x/p.png", "media/q.png"];

  test("a note that goes into another takes along what it links to", () => {
    const files = {
      "x/old.md":
        "[[old]] [a](a.md) [b](../b.md#h) ![p](p.png) ![[q.png]] [[./a]] [[/b]] ![m](/media/q.png)\n",
      "x/a.md": "[o](old.md) [[x/old]] [[old]] [[./old]]",
      "b.md": "# H\n\n[o](x/old.md) [[x/old.md]]",
    };
    expect(renameIn(files, "x/old", "y/z/new 1", picture)).toEqual({
      "y/z/new 1.md":
        "---\nformerly: [x/old]\n---\n\n[[new 1]] [a](../../x/a.md) [b](../../b.md#h) ![p](../../x/p.png) ![[q.png]] [[../../x/a]] [[/b]] ![m](/media/q.png)\n",
      "x/a.md": "[o](../y/z/new%201.md) [[y/z/new 1]] [[new 1]] [[../y/z/new 1]]",
      "b.md": "# H\n\n[o](y/z/new%201.md) [[y/z/new 1.md]]",
    });
  });

  test("an image that its name alone would no longer lead to is called by its path", () => {
    const same = { "x/old.md": "![[p.png]]" };
    expect(renameIn(same, "x/old", "y/old", ["x/p.png", "y/p.png"])).toEqual({
      "y/old.md": "---\nformerly: [x/old]\n---\n\n![[../x/p.png]]",
    });
  });

  test("where the id stays, so does the address", () => {
    const files = { "x/old.md": OLD, "a.md": "[[old]] [o](x/old.md)" };
    const { note: _, ...rest } = { note: undefined, ...renamed(files, "old", "/old") };
    expect(rest).toEqual({
      changed: [
        { before: "a.md", file: "a.md", source: "[[old]] [o](old.md)", links: 1 },
        { before: "x/old.md", file: "old.md", source: OLD, links: 0 },
      ],
      title: { text: "The Old", file: "old.md", line: 4, column: 1 },
    });
  });
});

test("links by an address, or by a path without an ending, are led to the file", () => {
  const sources = {
    "a.md": "[x](/notes/old/#part) [x](./old) [x](../old/) [x](old.html) [x](/tags/t/)",
    "old.md": "---\ntags: [t]\n---\n# Old\n\n## Part\n\ntext\n",
  };
  expect(renamed(sources, "old", "new")).toMatchObject({
    changed: [{ source: "[x](new.md#part) [x](new.md) [x](new.md) [x](new.md) [x](/tags/t/)" }, {}],
  });
});

test("it says what changes, which address leads on, and what the title is", () => {
  expect(
    renamed({ "a.md": "[[old]] [[old]]", "b.md": "text", "old.md": OLD }, "old.md", "new.md"),
  ).toMatchObject({
    note: { file: "old.md" },
    title: { text: "The Old", file: "new.md", line: 5 },
    changed: [
      { before: "a.md", file: "a.md", source: "[[new]] [[new]]", links: 2 },
      { before: "old.md", file: "new.md", source: NEW, links: 0 },
    ],
    redirect: { from: "old", to: "new" },
  });
});

test.each<[what: string, source: string, title: unknown]>([
  ["of the front matter", "---\ntitle: Mine\n---\n# Other\n", { text: "Mine", line: 2 }],
  ["of its heading", "# Part\n\ntext\n", { text: "Part", line: 5 }],
  ["of its file, whatever headings it has", "text\n\n# Part\n", undefined],
  ["of its file: it does not stay", "> # Quoted\n\ntext\n", undefined],
])("a title %s", (_, source, title) => {
  const renaming = renamed({ "old.md": source }, "old", "new");
  if ("refused" in renaming) expect.fail(renaming.refused);
  if (title) expect(renaming.title).toMatchObject(title);
  else expect(renaming.title).toBeUndefined();
});

describe("a name that nobody has seen", () => {
  const unseen = (source: string, name = "old") =>
    renamed({ [`${name}.md`]: source, "a.md": `[[${name}]]` }, name, "new", [], () => false);

  test("is not kept, nor does its address lead on", () => {
    const renaming = unseen(OLD);
    expect(renaming).toMatchObject({
      changed: [{ source: "[[new]]" }, { source: NEW.replace("formerly: [old]\n", "") }],
    });
    expect(renaming).not.toHaveProperty("redirect");
    expect(unseen("text\n", "x/old")).toMatchObject({ changed: [{}, { source: "text\n" }] });
  });

  test("takes nothing from those that it had before", () => {
    const source = OLD.replace("\n---\n#", "\nformerly: [older]\n---\n#");
    expect(unseen(source)).toMatchObject({
      changed: [{}, { source: NEW.replace("[old]", "[older]") }],
    });
    expect(unseen(source)).not.toHaveProperty("redirect");
  });

  test("is none where the id is another than the file's", () => {
    expect(unseen(OLD.replace("id: old", "id: other"))).toMatchObject({
      redirect: { from: "other", to: "new" },
    });
  });
});

test("there and back again: the former id is the other one, and every other byte is as it was", () => {
  const files = { "a.md": "[[old|w]] [x](old.md)", "old.md": OLD };
  const there = renameIn(files, "old", "new") as Files;
  const back = renameIn(there, "new", "old") as Files;
  expect(back).toEqual({ ...files, "old.md": OLD.replace("id: old\n", "id: old\nformerly: [new]\n") });
  expect(renameIn(back, "old", "new")).toEqual(there);
});

test("a name that two notes shared is then the other's", () => {
  const files = { "x/twin.md": "text", "y/twin.md": "text", "a.md": "[[twin]] [[x/twin]]" };
  expect(renameIn(files, "x/twin", "/other")).toMatchObject({ "a.md": "[[twin]] [[other]]" });
});

test("a note whose problems are not the renaming's is renamed all the same, and a link that waited for the name heals", () => {
  const files = { "a.md": "[[nowhere]] [[new]] [[old]]", "old.md": "text" };
  expect(renameIn(files, "old", "new")).toMatchObject({ "a.md": "[[nowhere]] [[new]] [[new]]" });
});

describe("is refused", () => {
  const files = {
    "a.md": "---\naliases: [Al]\nformerly: [past]\n---\n# Title A\n\ntext",
    "old.md": "text",
    "x/b.md": "text",
    "x/twin.md": "text",
    "y/twin.md": "text",
  };
  test.each([
    ["oldd", "new", 'There is no note "oldd". Did you mean old?'],
    ["nothing like it", "new", 'There is no note "nothing like it".'],
    ["twin", "new", '"twin" may mean notes/x/twin.md or notes/y/twin.md. Write the path.'],
    ["old", "old", "notes/old.md has that name."],
    ["old", "../new", '"../new" is no name for a note.'],
    ["old", "", '"" is no name for a note.'],
    ["old", "a", '"a" is the id of notes/a.md.'],
    ["old", "A", '"A" is the id of notes/a.md.'],
    ["old", "x/b", '"x/b" is the id of notes/x/b.md.'],
    ["old", "b", '"b" is the file name of notes/x/b.md.'],
    ["old", "title a", '"title a" is the title of notes/a.md.'],
    ["old", "Al", '"Al" is an alias of notes/a.md.'],
    ["old", "past", '"past" is a former id of notes/a.md.'],
  ])("%s → %s: %s", (old, wanted, why) => {
    expect(renameIn(files, old, wanted)).toBe(why);
  });

  test("where the name cannot be linked to", () => {
    expect(renameIn({ "old.md": "text" }, "old", "a#b")).toMatch(
      /^Nothing was changed, since then notes\/a#b\.md:1:1 would have a problem: No link can name "a#b"/,
    );
  });

  test("where its former id is that of another", () => {
    const alias = { "old.md": "# One\n\ntext", "b.md": "---\nformerly: [old]\n---\ntext", "a.md": "[[old]]" };
    expect(renameIn(alias, "old", "new")).toMatch(
      /^Nothing was changed, since then notes\/new\.md:2:11 would have a problem: The former id/,
    );
  });
});
