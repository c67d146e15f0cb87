import { expect, test } from "vitest";
import { notebook } from "../../notebook/testing.ts";
import { waysIn } from "./ways-in.ts";

const MAP = "# Map\n\n## Fruit\n\n- [[a]]: red.\n";
const field = (files: Record<string, string>) => waysIn(notebook({ "a.md": "# Apples", ...files }).book);

test("a field that is mapped is shown, with its guides", () => {
  const files = { "20261123-map-of-state.md": MAP, "20261123-reading-path.md": "# Path\n\n1. [[a]]" };
  expect(field(files)).toEqual({
    map: {
      title: "Map",
      slug: "20261123-map-of-state",
      sections: [{ heading: "Fruit", entries: [{ words: "Apples", slug: "a", phrase: "red." }] }],
    },
    guides: [expect.objectContaining({ title: "Path", slug: "20261123-reading-path" })],
  });
});

test.each<[what: string, files: Record<string, string>]>([
  ["nobody has mapped", {}],
  ["is mapped elsewhere", { "map.md": MAP }],
  ["has an empty map", { "20261123-map-of-state.md": "# Map\n\nSoon.\n" }],
])("a field that %s has no ways in", (_, files) => {
  expect(field(files)).toBeUndefined();
});
