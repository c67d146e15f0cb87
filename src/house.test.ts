import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize, sep } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

// Imports run one way: what a note is and what examples import know nothing of the site, and nothing of Node.

/** The rooms of src/, and which others each may import. Pages, layouts, components and scripts may import them all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  notebook: [],
  lab: [],
  fingerprint: [],
  markdown: ["notebook", "lab"],
  diagrams: ["notebook", "lab", "fingerprint"],
  graph: ["notebook"],
  examples: ["notebook", "lab", "fingerprint"],
  browser: ["notebook", "lab", "graph"],
  site: ["notebook", "lab", "fingerprint", "markdown", "diagrams", "graph", "examples", "browser"],
};

/** Rooms that must run in a browser as well as in Node, and those that know no Astro. */
const WITHOUT_NODE = ["notebook", "lab", "graph", "browser"];
const WITHOUT_ASTRO = [
  "notebook",
  "lab",
  "fingerprint",
  "markdown",
  "diagrams",
  "graph",
  "examples",
  "browser",
];

/** What tests of a room may import of others beyond its own rules. */
const TESTS_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = { notebook: ["src/markdown/parse.ts"] };

interface Source {
  readonly file: string;
  readonly room: string;
  readonly isTest: boolean;
  readonly text: string;
  /** As they are written: paths and packages. */
  readonly imports: readonly string[];
}

const PROGRAM = /\.(ts|mjs|astro)$/;
const root = join(import.meta.dirname, "..");
const sources = ["src", "scripts"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.split(sep).join("/")}`)
    .filter((file) => PROGRAM.test(file))
    .map(readSource),
);
const byFile = new Map(sources.map((source) => [source.file, source]));
const program = sources.filter(({ isTest }) => !isTest);

function readSource(file: string): Source {
  const whole = readFileSync(join(root, file), "utf8");
  const text = file.endsWith(".astro") ? (/^---\n([\s\S]*?)\n---/.exec(whole)?.[1] ?? "") : whole;
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return { file, room: roomOf(file), isTest: isTest(file), text, imports };
}

function isTest(file: string): boolean {
  return /(\.test|\/testing(-\w+)?)\.ts$/.test(file);
}

function roomOf(file: string): string {
  const [top = "", room = "", ...rest] = file.split("/");
  return top === "src" && rest.length > 0 ? room : top;
}

/** The programs that a file imports by their paths; fonts and styles are anyone's. */
const filesOf = ({ file, imports }: Source) =>
  imports
    .filter((path) => path.startsWith("."))
    .map((path) => normalize(join(dirname(file), path.split("?")[0] ?? "")))
    .filter((path) => PROGRAM.test(path));

/** What breaks the rules of a file's room. */
function breaches(source: Source): string[] {
  const { room, isTest: forTests, imports } = source;
  const allowed = MAY_IMPORT[room];
  if (!allowed) return [];
  const excepted = TESTS_MAY_IMPORT[room];
  if (forTests && !excepted) return [];
  const rooms = filesOf(source).filter((file) => {
    const other = roomOf(file);
    return other !== room && !allowed.includes(other) && !(forTests && excepted?.includes(file));
  });
  if (forTests) return rooms;
  const packages = imports.filter(
    (name) =>
      (WITHOUT_NODE.includes(room) && name.startsWith("node:")) ||
      (WITHOUT_ASTRO.includes(room) && /^(astro|@astrojs)\b/.test(name)),
  );
  return [...rooms, ...packages];
}

test("the imports were read", () => {
  expect(byFile.get("src/notebook/notebook.ts")?.imports).toContain("./note.ts");
  expect(byFile.get("src/site/read/load-notebook.ts")?.imports).toContain("../notebook/notebook.ts");
  // Types alone, too.
  expect(byFile.get("src/notebook/links/names.ts")?.imports).toContain("./note.ts");
});

describe.each(Object.keys(MAY_IMPORT))("the room %s", (room) => {
  test("imports only what it may", () => {
    const found = sources.filter((source) => source.room === room);
    expect(
      found.flatMap((source) => breaches(source).map((path) => `${source.file} imports ${path}`)),
    ).toEqual([]);
  });
});

test.each<[file: string, imports: string[], breaches: string[]]>([
  ["src/notebook/a.ts", ["./b.ts", "yaml", "satteri"], []],
  ["src/notebook/a.ts", ["../lab/b.ts", "node:fs", "astro/zod"], ["src/lab/b.ts", "node:fs", "astro/zod"]],
  ["src/notebook/a.test.ts", ["vitest", "node:fs", "../markdown/parse.ts"], []],
  ["src/notebook/testing.ts", ["../markdown/render.ts"], ["src/markdown/render/render.ts"]],
  ["src/markdown/plugins/a.ts", ["../../notebook/b.ts", "node:fs"], []],
  [
    "src/markdown/plugins/a.ts",
    ["../../site/b.ts", "../../pages/c.astro"],
    ["src/site/b.ts", "src/pages/c.astro"],
  ],
  ["src/markdown/a.test.ts", ["../site/b.ts"], []],
  ["src/browser/a/b.ts", ["../../lab/c.ts", "../../fonts/d.woff2", "node:url"], ["node:url"]],
  ["src/site/a.ts", ["../browser/b.ts", "astro", "node:fs"], []],
  ["src/site/a.ts", ["../../scripts/b.ts", "../layouts/c.astro"], ["scripts/b.ts", "src/layouts/c.astro"]],
  ["src/pages/a.ts", ["../site/b.ts", "node:fs", "astro"], []],
])("%s importing %j breaks the rules by %j", (file, imports, expected) => {
  expect(breaches({ file, room: roomOf(file), isTest: isTest(file), text: "", imports })).toEqual(expected);
});

test("the notebook knows the Markdown parser by its types alone", () => {
  const values = /import (?!type\b)[^;]*? from "satteri"|import "satteri"|import\("satteri"\)/;
  expect(
    program.filter(({ room, text }) => room === "notebook" && values.test(text)).map(({ file }) => file),
  ).toEqual([]);
});

test("no file imports itself, however many lie between", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const source = byFile.get(file);
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (!source || done.has(file) || path.includes(file)) return;
    for (const next of filesOf(source)) visit(next, [...path, file]);
    done.add(file);
  };
  for (const { file } of program) visit(file, []);
  expect(circles).toEqual([]);
});

test("no file is called utils: a name says what is in it", () => {
  expect(sources.map(({ file }) => file).filter((file) => /^utils?\./.test(basename(file)))).toEqual([]);
});
