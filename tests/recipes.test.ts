import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { follow, readRecipes } from "./recipe.ts";

const project = join(import.meta.dirname, "..");
const recipes = readRecipes(readFileSync(join(project, "docs/recipes.md"), "utf8"));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recipe-"));
  for (const name of ["src", "scripts", "docs", "package.json", "tsconfig.json", "vitest.config.ts"])
    cpSync(join(project, name), join(folder, name), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("there are recipes, and each ends in commands that try it", () => {
  expect(recipes.length).toBeGreaterThan(0);
  expect(recipes.filter(({ blocks }) => blocks.at(-1)?.lang !== "console")).toEqual([]);
});

test.each(recipes)("$title", (recipe) => {
  follow(recipe, folder);
});

const RECIPE = { title: "A recipe", blocks: [] };
const block = (lang: string, path: string, code: string) => ({ ...RECIPE, blocks: [{ lang, path, code }] });

test.each([
  ["whose change fits nowhere", block("diff", "package.json", " no such line\n+new\n")],
  ["whose change fits twice", block("diff", "docs/problems.md", " ```\n+new\n")],
  ["whose file is there already", block("json", "package.json", "{}\n")],
  ["whose command fails", block("console", "", "$ false\n")],
  ["whose command says something else", block("console", "", "$ echo yes\nno\n")],
])("a recipe %s fails", (_, recipe) => {
  expect(() => follow(recipe, folder)).toThrow();
});
