import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { type Code, fingerprint, loadedFingerprint } from "./fingerprint.ts";

const at = (path: string) => new URL(`../../${path}`, import.meta.url);

/** Everything that is kept under the fingerprint of what made it. */
const KEPT: Readonly<Record<string, Code>> = {
  "notes as pages": { entry: at("src/site/astro/notes-loader.ts") },
  "notes as they were read": { entry: at("src/site/read/load-notebook.ts") },
  "coloured code": { entry: at("src/markdown/highlight.ts") },
  drawings: { entry: at("src/diagrams/draw/render-queue.ts") },
  "what examples did": { entry: at("src/examples/check/check-examples.ts"), types: true },
  "the frame for diagrams": { entry: at("src/diagrams/frame/compile.ts") },
};

test("these are all that are kept", () => {
  const programs = readdirSync(pathOf("src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .map((path) => join(pathOf("src"), path));
  const entries = programs.flatMap((path) =>
    [...textOf(path).matchAll(/loadedFingerprint\(\{\s*entry: new URL\("([^"]+)"/g)].map(([, to = ""]) =>
      resolve(dirname(path), to),
    ),
  );
  expect(entries.sort()).toEqual(
    Object.values(KEPT)
      .map(({ entry }) => fileURLToPath(entry))
      .sort(),
  );
});

const texts = new Map<string, Buffer>();
const asIs = (path: string) => {
  const text = texts.get(path) ?? readFileSync(path);
  texts.set(path, text);
  return text;
};
/** Reads files as they are but for some. */
const readWith = (changed: Readonly<Record<string, string>>) => {
  const bytes = new Map(Object.entries(changed).map(([path, text]) => [path, Buffer.from(text)]));
  return (path: string) => bytes.get(path) ?? asIs(path);
};
const textOf = (path: string) => asIs(path).toString("utf8");
const pathOf = (file: string) => fileURLToPath(at(file));

/** All files that a fingerprint was made of. */
function filesOf(code: Code): string[] {
  const read = new Set<string>();
  fingerprint(code, (path) => {
    read.add(path);
    return asIs(path);
  });
  return [...read];
}

describe.each(Object.entries(KEPT))("for %s", (_, code) => {
  const before = fingerprint(code, asIs);

  test("a change of any file makes another fingerprint", () => {
    const all = new Set([before]);
    const files = filesOf(code);
    for (const file of files) all.add(fingerprint(code, readWith({ [file]: `${textOf(file)}\n` })));
    expect(files.length).toBeGreaterThan(4);
    expect(all.size).toBe(files.length + 1);
  });

  test("an import that comes brings its file along", () => {
    const entry = fileURLToPath(code.entry);
    const planted = pathOf("src/planted.ts");
    const path = relative(dirname(entry), planted);
    const withImport = `${textOf(entry)}\nimport "${path.startsWith(".") ? path : `./${path}`}";`;
    const planting = (text: string) => fingerprint(code, readWith({ [entry]: withImport, [planted]: text }));
    expect(planting("const a = 1;")).not.toBe(planting("const a = 2;"));
  });

  test("what it is made of is looked for where the packages and the compiler's settings are", () => {
    expect(filesOf(code)).toEqual(
      expect.arrayContaining([pathOf("tsconfig.json"), pathOf("node_modules/.package-lock.json")]),
    );
  });
});

const holds = (what: string, files: readonly string[]) =>
  expect(filesOf(KEPT[what] as Code)).toEqual(expect.arrayContaining(files.map(pathOf)));

test("what is read, not imported, is part of it", () => {
  holds("drawings", [
    "src/diagrams/draw/worker-entry.ts",
    "src/fonts/inter.woff2",
    "src/diagrams/theme-variables.ts",
  ]);
  holds("what examples did", [
    "src/examples/run/boot.ts",
    "src/examples/run/run-process.ts",
    "src/lab/machines/service.ts",
  ]);
  holds("the frame for diagrams", [
    "src/diagrams/frame/boot.ts",
    "src/diagrams/frame/entry.ts",
    "src/lab/run/random.ts",
  ]);
  holds("notes as pages", [
    "src/site/astro/diagram-on.ts",
    "src/site/read/shown-examples.ts",
    "src/fonts/inter.woff2",
  ]);
});

test("what has no part in it changes nothing", () => {
  for (const code of Object.values(KEPT)) {
    const files = filesOf(code);
    expect(files.filter((file) => /\.test\.ts$|\/src\/pages\//.test(file))).toEqual([]);
  }
  expect(filesOf(KEPT["drawings"] as Code)).not.toContain(pathOf("src/markdown/highlight.ts"));
});

test("a package that is not installed is an error that says where", () => {
  const entry = pathOf("src/markdown/highlight.ts");
  const read = readWith({ [entry]: 'import "no-such-package/part";' });
  expect(() => fingerprint({ entry: pathToFileURL(entry) }, read)).toThrow(
    `${entry}:1 imports "no-such-package", and no package of this name is installed.`,
  );
});

const folder = mkdtempSync(join(tmpdir(), "running-notes-fingerprint-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("while a process runs on what has changed since, its fingerprint is no other's", () => {
  const path = join(folder, "a.ts");
  const code = { entry: pathToFileURL(path) };
  writeFileSync(path, "const a = 1;");
  const first = loadedFingerprint(code);
  const before = fingerprint(code);
  expect(first()).toBe(before);
  writeFileSync(path, "const a = 22;");
  const after = fingerprint(code);
  expect(after).not.toBe(before);
  expect([before, after]).not.toContain(first());
  expect(loadedFingerprint(code)()).toBe(after);
  writeFileSync(path, "const a = 1;");
  expect(first()).toBe(before);
});
