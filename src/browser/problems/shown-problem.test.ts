import { expect, test } from "vitest";
import { type ShownProblem, sortOut } from "./shown-problem.ts";

const problem = (place: string, severity: ShownProblem["severity"], ...pages: string[]): ShownProblem => ({
  place,
  severity,
  message: "m",
  pages,
});
const ALL = [
  problem("a.md", "error", "/repo/notes/a/"),
  problem("a.md", "notice", "/repo/notes/a/"),
  problem("x.ts", "warning", "/repo/examples/x/", "/repo/notes/a/", "/repo/notes/%E6%97%A5/"),
  problem("b.md", "notice", "/repo/notes/b/"),
  problem("c.md", "warning", "/repo/notes/50%25/"),
  problem("", "error"),
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
