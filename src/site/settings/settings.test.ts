import { expect, test } from "vitest";
import { settings } from "./settings.ts";

const DEFAULTS = {
  notesDir: "content/notes",
  examplesDir: "content/examples",
  site: "http://localhost:4321",
  base: "/",
  repoUrl: undefined,
  checkLevel: "error",
};

test("an empty environment gives the defaults", () => {
  expect(settings({})).toEqual(DEFAULTS);
});

test("an empty variable is an unset one", () => {
  const names = ["NOTES_DIR", "EXAMPLES_DIR", "SITE", "BASE", "REPO_URL", "CHECK_LEVEL"];
  expect(settings(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(DEFAULTS);
});

test.each([
  ["NOTES_DIR", "my notes", { notesDir: "my notes", examplesDir: "examples" }],
  ["NOTES_DIR", "./a/b/", { notesDir: "./a/b/", examplesDir: "a/examples" }],
  ["NOTES_DIR", "/a/notes", { notesDir: "/a/notes", examplesDir: "/a/examples" }],
  ["NOTES_DIR", "content/notes", {}],
  ["EXAMPLES_DIR", "/programs", { examplesDir: "/programs" }],
  ["SITE", "https://example.org", { site: "https://example.org" }],
  ["SITE", "https://example.org:8080/", { site: "https://example.org:8080" }],
  ["BASE", "/", { base: "/" }],
  ["BASE", "repo", { base: "/repo" }],
  ["BASE", "/repo/", { base: "/repo" }],
  ["BASE", "//a//b//", { base: "/a/b" }],
  ["REPO_URL", "https://example.org/a/b/", { repoUrl: "https://example.org/a/b" }],
  ["CHECK_LEVEL", "warn", { checkLevel: "warn" }],
])("%s=%s", (name, value, expected) => {
  expect(settings({ [name]: value })).toEqual({ ...DEFAULTS, ...expected });
});

test("each folder may be set for itself", () => {
  expect(settings({ NOTES_DIR: "a/notes", EXAMPLES_DIR: "b" })).toMatchObject({
    notesDir: "a/notes",
    examplesDir: "b",
  });
});

test.each([
  ["SITE", "example.org", "it must be an address such as https://example.org."],
  ["SITE", "javascript:alert(1)", "it must be an address such as https://example.org."],
  ["SITE", "https://example.org/repo", "The path below which the site stands is BASE."],
  ["BASE", "https://example.org/repo", "it must be a path such as / or /notes."],
  ["BASE", "C:/Program Files/Git/repo", "it must be a path such as / or /notes."],
  ["REPO_URL", "me/repo", "it must be an address such as https://example.org."],
  ["CHECK_LEVEL", "off", "it must be error or warn."],
])("%s=%s is refused in one line", (name, value, reason) => {
  const lines = new RegExp(`^${name} is "${RegExp.escape(value)}": .*${RegExp.escape(reason)}$`);
  expect(() => settings({ [name]: value })).toThrow(lines);
});
