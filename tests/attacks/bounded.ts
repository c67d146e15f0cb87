// Reads and renders texts that cost a parser much, in a process that can be ended: prints the seconds of its
// own work.
import { renderNote } from "../../src/markdown/render/render.ts";
import { testSite } from "../../src/markdown/testing.ts";
import { BEFORE } from "./bounds.ts";

const { length, texts, places } = JSON.parse(process.argv[2] ?? "") as {
  length: number;
  texts: string[];
  places: (keyof typeof BEFORE)[];
};
for (const where of places) {
  for (const text of texts) {
    for (const file of ["a.md", "a.mdx"]) {
      const source = (BEFORE[where] + text.repeat(Math.ceil(length / text.length))).slice(0, length);
      process.stdout.write(`${JSON.stringify([text, where, file])} `);
      const start = process.cpuUsage();
      const site = testSite({ [file]: source });
      for (const note of site.book.notes) await renderNote(note, site);
      process.stdout.write(`${(process.cpuUsage(start).user / 1e6).toFixed(2)}\n`);
    }
  }
}
