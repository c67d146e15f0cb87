import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { namedFiles } from "./named-files.ts";

const named = (text: string) => namedFiles(text).map(({ name, isType }) => (isType ? `type ${name}` : name));

test.each<[text: string, names: string[]]>([
  ['import "./a.ts";', ["./a.ts"]],
  ['import a, { b } from "./a.ts";\nimport * as c from "c";', ["./a.ts", "c"]],
  ['export * from "./a.ts";\nexport { b } from "./b.ts";', ["./a.ts", "./b.ts"]],
  ['import type { A } from "./a.ts";\nexport type { B } from "./b.ts";', ["type ./a.ts", "type ./b.ts"]],
  ['export type * from "./a.ts";', ["type ./a.ts"]],
  ['import { type A } from "./a.ts";', ["./a.ts"]],
  ['import type from "./a.ts";', ["./a.ts"]],
  ['const { a } = await import("./a.ts");', ["./a.ts"]],
  ['import font from "./a.woff2?url";', ["./a.woff2?url"]],
  ['import data from "./a.json" with { type: "json" };', ["./a.json"]],
  ['new Worker(new URL("./a.ts", import.meta.url));', ["./a.ts"]],
  ["new URL(\n  '../a.ts',\n  import.meta.url,\n);", ["../a.ts"]],
  ["const require = createRequire(import.meta.url);", []],
  ["await import(/* @vite-ignore */ path);", []],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a program
  ['// import "./a.ts"\nconst a = \'import "./b.ts"\' + `${import("./c.ts")}` + /import "d"/;', ["./c.ts"]],
])("%j names %j", (text, names) => {
  expect(named(text)).toEqual(names);
});

test.each([
  ["await import(path);", "import(path)"],
  ["await import('./' + name);", "import('./' + name)"],
  ["join(import.meta.dirname, '..');", "import.meta.dirname"],
  ["new URL('./' + name, import.meta.url);", "import.meta.url"],
  ["fileURLToPath(import.meta.url);", "import.meta.url"],
  ['import.meta.resolve("a");', "import.meta.resolve"],
])("what %j reads cannot be seen", (text, what) => {
  expect(() => namedFiles(text)).toThrow(what);
});

const SRC = join(import.meta.dirname, "..");
const programs = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".ts"),
);

test("finds in every program here what TypeScript finds", () => {
  const differing = programs.filter((path) => {
    const text = readFileSync(join(SRC, path), "utf8");
    const ours = namesOr(text);
    return ours !== undefined && ours.join() !== namesByCompiler(path, text).join();
  });
  expect(differing).toEqual([]);
});

/** Undefined where a program reads what cannot be seen: the fingerprint refuses it. */
function namesOr(text: string): string[] | undefined {
  try {
    return named(text).sort();
  } catch (error) {
    if (String(error).includes("cannot be seen")) return undefined;
    throw error;
  }
}

function namesByCompiler(path: string, text: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const { phaseModifier } = (ts.isImportDeclaration(node) && node.importClause) || {};
      const isType = ts.isExportDeclaration(node)
        ? node.isTypeOnly
        : phaseModifier === ts.SyntaxKind.TypeKeyword;
      names.push(`${isType ? "type " : ""}${(node.moduleSpecifier as ts.StringLiteral).text}`);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteralLike(name)) names.push(name.text);
    }
    // It has the looks of an import, and is taken for one.
    if (ts.isImportTypeNode(node)) names.push(node.argument.getText().slice(1, -1));
    if (ts.isNewExpression(node) && node.arguments?.[1]?.getText() === "import.meta.url")
      names.push((node.arguments[0] as ts.StringLiteral).text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return names.sort();
}
