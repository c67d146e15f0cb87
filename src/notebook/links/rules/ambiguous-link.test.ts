import { expect, test } from "vitest";
import { notebook } from "../../testing.ts";
import { said } from "./testing.ts";

test.each([["[[twin]]", ['"twin" may mean x/twin.md or y/twin.md. link by the id or the path']]])(
  "%s",
  (source, expected) => {
    expect(said(source)).toEqual(expected);
  },
);

test("of many notes that a name may mean, three are named", () => {
  const files = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${index}/x.md`, "text"]));
  expect(notebook({ ...files, "a.md": "[[x]]" }).words).toEqual([
    '"x" may mean 0/x.md or 1/x.md or 2/x.md or 2 more.\nlink by the id or the path',
  ]);
});
