import { expect, test } from "vitest";
import { renderNote } from "../render/render.ts";
import { testSite } from "../testing.ts";

test("a link or an image that the notebook does not know leads nowhere", async () => {
  const site = testSite(
    "[x](javascript:y) [x][r] <https://example.org> ![z](//example.org/z.png)\n\n[r]: data:x",
  );
  const [note] = site.book.notes;
  if (!note) throw new Error("There is no note.");
  const graph = { ...site.book.graph, links: new Map() };
  const html = await renderNote(note, { ...site, book: { ...site.book, graph } });
  expect(html).not.toMatch(/<a |<img|javascript:|data:/);
  expect(html).toContain(">x</span>");
});
