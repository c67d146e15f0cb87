import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { newNote } from "../src/notebook/new/new-note.ts";
import type { Day } from "../src/notebook/text/ids.ts";
import { noteId } from "../src/notebook/text/ids.ts";
import { loadNotebook } from "../src/site/read/load-notebook.ts";
import { run } from "./build-site.ts";

// What editors are given must fit what the notebook makes of it.

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: string | readonly string[];
}

const root = mkdtempSync(join(tmpdir(), "editors-"));
afterAll(() => rmSync(root, { recursive: true }));

/** JSON with comments, as VS Code reads it. */
function read<Kind>(path: string): Kind {
  const { config, error } = ts.parseConfigFileTextToJson(path, readFileSync(path, "utf8"));
  expect(error, path).toBeUndefined();
  return config;
}

const snippets = read<Record<string, Snippet>>(".vscode/running-notes.code-snippets");
const VARIABLES: Readonly<Record<string, string>> = {
  TM_FILENAME_BASE: "20261122-logs",
  CURRENT_YEAR: "2026",
  CURRENT_MONTH: "11",
  CURRENT_DATE: "22",
};

/** What a snippet becomes where nothing is typed over it, but for some words. */
function expand(name: string, typed: Readonly<Record<string, string>> = {}): string {
  const body = [snippets[name]?.body ?? []].flat().join("\n");
  return body
    .replace(/\\\$/g, "\u0000")
    .replace(/\$\{(\d):([^}]*)\}/g, (_, index: string, words: string) => typed[index] ?? words)
    .replace(/\$\{\d\|(\w+),[^}]*\}/g, "$1")
    .replace(/\$\d/g, "")
    .replace(/\$(\w+)/g, (_, variable: string) => VARIABLES[variable] ?? `no ${variable}`)
    .replaceAll("\u0000", "$");
}

describe("snippets of VS Code", () => {
  test("the note is the one that npm run new makes", () => {
    const made = newNote({
      id: noteId("20261122-logs"),
      title: "Title",
      tags: ["tags"],
      created: "2026-11-22" as Day,
    });
    expect(expand("Note").replace(/\n{3,}/g, "\n\n")).toBe(made.source);
  });

  test("all together they are a note without a problem", async () => {
    const [notes, examples] = [join(root, "notes"), join(root, "examples")];
    for (const folder of [notes, examples]) mkdirSync(folder);
    writeFileSync(join(examples, "a-program.ts"), expand("Example"));
    const parts = [
      expand("Note"),
      expand("Link", { 1: "20261122-logs" }),
      expand("Embed", { 1: "20261122-other", 2: "Part" }),
      expand("Claim", { 2: "a-program", 3: "what-holds" }),
      expand("Claim", { 2: "a-name", 3: "what-holds" }),
      expand("Example in a note", { 1: "a-program" }),
      expand("Small example"),
      expand("Flowchart", { 4: "20261122-other" }),
      expand("Sequence diagram"),
      `${expand("Callout")}words`,
    ];
    writeFileSync(join(notes, "20261122-logs.md"), `${parts.join("\n\n")}\n`);
    writeFileSync(join(notes, "20261122-other.md"), "# Other\n\n## Part\n\n[[20261122-logs]]\n");
    const env = { NOTES_DIR: notes };
    expect((await run(["scripts/record.ts"], env)).output).toContain("recorded  a-program");
    const { stdout } = await run(["scripts/check.ts", "--format", "json"], env);
    const { problems, counts } = JSON.parse(stdout);
    const grave = problems.filter(({ severity }: { severity: string }) => severity !== "notice");
    expect(grave).toEqual([]);
    expect(counts).toMatchObject({ notes: 2, examples: 2, claims: 2 });
  });

  test("every snippet is for notes or for programs", () => {
    expect(Object.keys(snippets)).toHaveLength(10);
    for (const { scope } of Object.values(snippets)) expect(scope).toMatch(/^(markdown,mdx|typescript)$/);
  });
});

test("the task lists what npm run check says", async () => {
  interface Tasks {
    readonly tasks: { readonly problemMatcher: { readonly pattern: { readonly regexp: string } } }[];
  }
  const [task] = read<Tasks>(".vscode/tasks.json").tasks;
  const folder = join(root, "broken");
  mkdirSync(folder);
  writeFileSync(join(folder, "a.md"), "# A\n\n[[nope]]\n");
  const { stdout } = await run(["scripts/check.ts"], { NOTES_DIR: folder });
  const found = new RegExp(task?.problemMatcher.pattern.regexp ?? "", "m").exec(stdout);
  expect(found?.slice(1)).toEqual([join(folder, "a.md"), "3", "1", "error", 'There is no note "nope".']);
});

test("the other files of VS Code can be read", () => {
  expect(read<{ recommendations: string[] }>(".vscode/extensions.json").recommendations).toContain(
    "foam.foam-vscode",
  );
  const settings = read<Record<string, unknown>>(".vscode/settings.json");
  expect(settings["foam.edit.linkReferenceDefinitions"]).toBe("off");
  expect(existsSync(String(settings["typescript.tsdk"]))).toBe(true);
});

describe("the vault of Obsidian", () => {
  test("makes notes where the notes are, and holds nothing of anyone's own", () => {
    const app = read<Record<string, string>>("content/.obsidian/app.json");
    expect(existsSync(`content/${app["newFileFolderPath"]}`)).toBe(true);
    expect(app["attachmentFolderPath"]).toMatch(/^notes\//);
    const tracked = execFileSync("git", ["ls-files", "content/.obsidian"], { encoding: "utf8" });
    expect(
      tracked
        .trim()
        .split("\n")
        .filter(Boolean)
        .filter((file) => !file.endsWith("/app.json")),
    ).toEqual([]);
  });

  test("follows every link of every note: it knows notes by their files' names, which no two share", () => {
    const { notes, graph } = loadNotebook("content/notes");
    expect(new Set(notes.map(({ name }) => name)).size).toBe(notes.length);
    const strange = notes.flatMap(({ id, file }) =>
      (graph.links.get(id) ?? []).flatMap(({ link, resolution }) =>
        resolution.to === "note" &&
        link.written === "wiki" &&
        link.target !== "" &&
        link.target !== resolution.note.name
          ? [`${file}:${link.line} ${link.target}`]
          : [],
      ),
    );
    expect(strange).toEqual([]);
  });
});
