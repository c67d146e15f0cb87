import { describe, expect, test } from "vitest";
import { diagnostic } from "../testing.ts";
import { hasErrors, inReadingOrder } from "./diagnostic.ts";

describe("problem", () => {
  const place = { file: "a.md", line: 2, column: 3 };

  test("has the severity of its kind", () => {
    expect(diagnostic("broken-link", place, "Gone.")).toEqual({
      kind: "broken-link",
      severity: "error",
      ...place,
      message: "Gone.",
    });
    expect(diagnostic("empty-note", place, "Empty.").severity).toBe("warning");
  });

  test("has no suggestion rather than an undefined one", () => {
    expect(diagnostic("broken-link", place, "Gone.", undefined)).not.toHaveProperty("suggestion");
    expect(diagnostic("broken-link", place, "Gone.", "try").suggestion).toBe("try");
  });

  test("is an error or not", () => {
    const warning = diagnostic("empty-note", place, "Empty.");
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, diagnostic("broken-link", place, "Gone.")])).toBe(true);
  });
});

test("problems are ordered by file, line, column, kind and message, whatever order they came in", () => {
  const at = (
    file: string,
    line: number,
    column: number,
    kind: Parameters<typeof diagnostic>[0] = "broken-link",
    message = "m",
  ) => diagnostic(kind, { file, line, column }, message);
  const ordered = [
    at("B.md", 1, 1),
    at("a.md", 1, 2),
    at("a.md", 2, 1, "alias-hidden"),
    at("a.md", 2, 1, "broken-link", "a"),
    at("a.md", 2, 1, "broken-link", "b"),
    at("a.md", 10, 1),
  ];
  expect(inReadingOrder(ordered.toReversed())).toEqual(ordered);
});
