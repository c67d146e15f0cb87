import fc from "fast-check";
import { expect, test } from "vitest";
import { COMPONENTS } from "../../src/markdown/components.ts";
import { parse } from "../../src/markdown/parse.ts";
import { render } from "../../src/markdown/testing.ts";
import { buildNotebook } from "../../src/notebook/notebook.ts";
import { glossaryOf } from "../../src/notebook/pages/glossary.ts";
import { noteCard } from "../../src/notebook/pages/note-card.ts";
import { publishedView } from "../../src/notebook/publish/published-view.ts";
import { noteData } from "../../src/site/astro/note-data.ts";
import { tried } from "./generated-notes.ts";
import { privateVault, SECRET } from "./private-vaults.ts";

test("nothing private is on a page, in a twin, a preview, a list or the glossary", async () => {
  const check = fc.asyncProperty(privateVault, async (vault) => {
    const parts = {
      files: Object.entries(vault).map(([file, source]) => ({ file, source })),
      assets: Object.values(vault).flatMap((text) => /xyzzy\d+\.png/.exec(text) ?? []),
      parse,
      components: COMPONENTS,
    };
    const book = publishedView(buildNotebook(parts), parts);
    expect(book.notes).toHaveLength(2);
    const told = book.notes.map((note) => [noteData(note, book), noteCard(note, book), note.source]);
    expect(JSON.stringify([told, glossaryOf(book), book.graph.unwritten])).not.toMatch(SECRET);
    const [first = "", second = ""] = Object.keys(vault);
    expect(await render(vault)).not.toMatch(SECRET);
    expect(
      await render({ [second]: vault[second], [first]: vault[first], ...vault } as typeof vault),
    ).not.toMatch(SECRET);
  });
  await fc.assert(check, tried(300));
});
