import { expect, test } from "vitest";
import type { Example } from "../../examples/example.ts";
import { EXAMPLE, testSite } from "../../markdown/testing.ts";
import { examplePages } from "./example-pages.ts";

const example = (changes: Partial<Example>): Example => ({
  ...EXAMPLE,
  file: "content/examples/carts.ts",
  claims: [{ id: "kept", holds: true, line: 3, column: 1 }],
  run: { seed: 1, hash: "abc", output: ["200"], claims: [{ id: "kept", holds: true }], trace: [] },
  ...changes,
});

test("an example's page says which notes show it, and which of their words it proves", () => {
  const { book } = testSite({
    "a.md": "# A\n\n![[carts.ts]]\n\nSo it is: [carts last](claim:carts/kept), and [more](claim:carts/none).",
    "b.md": "# B\n\n![[carts.ts]]",
    "c.md": "# C\n\nText.",
  });
  const [page, ...others] = examplePages({ book, examples: [example({})] });
  expect(others).toEqual([]);
  expect(page?.shownIn).toEqual([
    { title: "A", slug: "a" },
    { title: "B", slug: "b" },
  ]);
  expect(page?.proves).toEqual([
    {
      title: "A",
      slug: "a",
      sentence: ["So it is: ", "carts last", ", and more."],
      claim: "kept",
      holds: true,
    },
    {
      title: "A",
      slug: "a",
      sentence: ["So it is: carts last, and ", "more", "."],
      claim: "none",
      holds: false,
    },
  ]);
});

test("examples stand by title, those of one title by name", () => {
  const { book } = testSite("Text.");
  const examples = ["c B", "b a", "a B"].map((words) => {
    const [name = "", title = ""] = words.split(" ");
    return example({ name, title });
  });
  expect(examplePages({ book, examples }).map(({ example: { name } }) => name)).toEqual(["b", "a", "c"]);
});
