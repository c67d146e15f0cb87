// Reads, checks and renders notes of many parts, and of eight times as many; prints what that took of the
// processor, part by part.
import { renderNote } from "../../src/markdown/render/render.ts";
import { testSite } from "../../src/markdown/testing.ts";
import { adviceOn } from "../../src/notebook/check/notebook-rules.ts";
import { mapSections } from "../../src/notebook/pages/map-sections.ts";
import { noteCard } from "../../src/notebook/pages/note-card.ts";
import { noteData } from "../../src/site/astro/note-data.ts";
import { GROWING, MANY, TIMES } from "./growing.ts";

/** The seconds that a note of so many parts takes. */
async function secondsFor(make: (index: number) => string, count: number): Promise<number> {
  const text = Array.from({ length: count }, (_, index) => make(index)).join("");
  const start = process.cpuUsage();
  const site = testSite({ "a.md": text, "b.md": "# Other\n\n## Part\n\nText\n" });
  adviceOn({ book: site.book, published: site.book, where: site.book.notes });
  for (const note of site.book.notes) {
    noteData(note, site.book);
    noteCard(note, site.book);
    mapSections(note, site.book.graph);
    await renderNote(note, site);
  }
  return process.cpuUsage(start).user / 1e6;
}

for (const [name, make] of Object.entries(GROWING)) {
  // What is done for the first time takes longer.
  await secondsFor(make, 100);
  const few = await secondsFor(make, MANY / TIMES);
  const many = await secondsFor(make, MANY);
  process.stdout.write(`${JSON.stringify([name, few, many])}\n`);
}
