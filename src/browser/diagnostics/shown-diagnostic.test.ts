import { expect, test } from "vitest";
import { type ShownDiagnostic, sortOut } from "./shown-diagnostic.ts";

const diagnostic = (
  place: string,
  severity: ShownDiagnostic["severity"],
  ...pages: string[]
): ShownDiagnostic => ({
  place,
  severity,
  message: "m",
  pages,
});
const ALL = [
  diagnostic("a.md", "error", "/repo/notes/a/"),
  diagnostic("a.md", "notice", "/repo/notes/a/"),
  diagnostic("x.ts", "warning", "/repo/examples/x/", "/repo/notes/a/", "/repo/notes/%E6%97%A5/"),
  diagnostic("b.md", "notice", "/repo/notes/b/"),
  diagnostic("c.md", "warning", "/repo/notes/50%25/"),
  diagnostic("", "error"),
];

test.each([
  ["/repo/notes/a/", ["a.md", "a.md", "x.ts"], ["c.md", ""]],
  ["/repo/notes/b/", ["b.md"], ["a.md", "x.ts", "c.md", ""]],
  ["/repo/notes/日/", ["x.ts"], ["a.md", "c.md", ""]],
  ["/repo/notes/50%/", ["c.md"], ["a.md", "x.ts", ""]],
  ["/repo/", [], ["a.md", "x.ts", "c.md", ""]],
])("on %s, what is wrong there and the graver things elsewhere", (path, here, elsewhere) => {
  const sorted = sortOut(ALL, path);
  expect([sorted.here.map(({ place }) => place), sorted.elsewhere.map(({ place }) => place)]).toEqual([
    here,
    elsewhere,
  ]);
});
