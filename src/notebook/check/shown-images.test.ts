import { expect, test } from "vitest";
import { notebook } from "../testing.ts";
import { shownImages } from "./shown-images.ts";

const { book, note } = notebook(
  {
    "a.md": "![x](q.png) ![[p.png]] ![x](p.png) ![x](nope.png)",
    "b.md": "![x](q.png) [x](r.png)",
    "c.md": "",
  },
  ["p.png", "q.png", "r.png", "s.png"],
);

test("each image that notes show or link to, once, in order", () => {
  expect(shownImages(book)).toEqual(["p.png", "q.png", "r.png"]);
  expect(shownImages({ ...book, notes: [note("b.md")] })).toEqual(["q.png", "r.png"]);
});
