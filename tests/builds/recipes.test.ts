import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { follow, readRecipes } from "./recipe.ts";

const project = join(import.meta.dirname, "../..");
const recipes = readRecipes(readFileSync(join(project, "docs/recipes.md"), "utf8"));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recipe-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("there are recipes, and each ends in commands that try it", () => {
  expect(recipes.length).toBeGreaterThan(0);
  expect(recipes.filter(({ blocks }) => blocks.at(-1)?.lang !== "console")).toEqual([]);
});

test.each(recipes)("$title", (recipe) => {
  for (const name of ["src", "scripts", "docs", "package.json", "tsconfig.json", "vitest.config.ts"])
    cpSync(join(project, name), join(folder, name), { recursive: true });
  // Each package by itself: what the commands keep beside them is the copy's.
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(project, "node_modules")).filter(
    (name) => ![".astro", ".cache", ".vite"].includes(name),
  ))
    symlinkSync(join(project, "node_modules", name), join(folder, "node_modules", name));
  follow(recipe, folder);
});

const block = (lang: string, path: string, code: string) => ({ title: "", blocks: [{ lang, path, code }] });

test.each([
  ["whose change fits nowhere", block("diff", "list", " three\n+four\n")],
  ["whose change fits twice", block("diff", "list", " one\n+four\n")],
  ["whose file is there already", block("md", "list", "one\n")],
  ["whose command fails", block("console", "", "$ false\n")],
  ["whose command says something else", block("console", "", "$ echo yes\nno\n")],
])("a recipe %s fails", (_, recipe) => {
  writeFileSync(join(folder, "list"), "one\ntwo\none\n");
  expect(() => follow(recipe, folder)).toThrow();
  follow(block("diff", "list", "-two\n+three\n one\n"), folder);
  expect(readFileSync(join(folder, "list"), "utf8")).toBe("one\nthree\none\n");
});
