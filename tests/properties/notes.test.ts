import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { COMPONENTS } from "../../src/markdown/components.ts";
import { parse } from "../../src/markdown/parse.ts";
import { examplesOf, render } from "../../src/markdown/testing.ts";
import { buildNotebook } from "../../src/notebook/notebook.ts";
import { noteId, slugOf, tagSlug } from "../../src/notebook/text/ids.ts";
import { matter, notes, tried } from "./generated-notes.ts";

let inputs = 0;
afterAll(() => console.log(`${inputs} generated inputs`));
const counted = <Value>(value: Value): Value => {
  inputs++;
  return value;
};

const ASSETS = ["pic.png"];
const read = (files: Readonly<Record<string, string>>) =>
  buildNotebook({
    files: Object.entries(files).map(([file, source]) => ({ file, source })),
    assets: ASSETS,
    parse,
    components: COMPONENTS,
  });

/** Whether a line and a column are those of a text, the place after its last sign included. */
function lies({ line, column }: { line: number; column: number }, source: string): boolean {
  const lines = source
    .replace(/^\uFEFF+/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const text = lines[line - 1];
  return text !== undefined && column >= 1 && column <= text.length + 1;
}

test("a note is read whatever it says, twice the same, and each problem lies in its file", () => {
  fc.assert(
    fc.property(notes, (files) => {
      const book = read(counted(files));
      expect(book.notes).toHaveLength(2);
      for (const found of book.diagnostics) {
        const source = files[found.file];
        expect(source === undefined ? found : lies(found, source), JSON.stringify(found)).toBe(true);
      }
      expect(read(files).diagnostics).toEqual(book.diagnostics);
    }),
    tried(2000),
  );
});

test("a link leads somewhere, or is a problem", () => {
  const LOST = new Set(["nothing", "several", "missing-image", "image-kind", "remote-image", "unsafe"]);
  fc.assert(
    fc.property(notes, (files) => {
      const book = read(counted(files));
      for (const { id, file } of book.notes) {
        for (const { link, resolution } of book.graph.links.get(id) ?? []) {
          if (!LOST.has(resolution.to)) continue;
          const { line, column } = link;
          const said = book.diagnostics.some(
            (found) =>
              found.file === file &&
              // What is unsafe may be said where its address is defined, or of the MDX that it stands in.
              ((found.line === line && found.column === column) ||
                (resolution.to === "unsafe" && found.severity === "error")),
          );
          expect(said, `${JSON.stringify(link)} ${JSON.stringify(resolution)}`).toBe(true);
        }
      }
    }),
    tried(1000),
  );
});

/** A page's HTML; what is not sound about it throws. */
async function rendered(files: Readonly<Record<string, string>>): Promise<string> {
  try {
    return await render(files, { assets: ASSETS, example: examplesOf({ name: "a-program" }) });
  } catch (error) {
    const [faults = ""] = String(error).split("\n<");
    // The parser counts a footnote in a cell that its table has no column for, and leads back to where it
    // does not stand. An address that is none is a problem of the note, and leads nowhere.
    if (/^Error: ((no id for #note:fnref-.*|.* is no address)\n?)+$/.test(faults)) return faults;
    throw error;
  }
}

test("a page holds nothing that its note could make markup of, and is twice the same", async () => {
  await fc.assert(
    fc.asyncProperty(notes, async (files) => {
      const html = await rendered(counted(files));
      expect(await rendered(files)).toBe(html);
    }),
    tried(1500),
  );
});

test("front matter is read whatever it says, as text, days, lists of text, and private or not", () => {
  fc.assert(
    fc.property(matter, (block) => {
      const [note] = read({ "one.md": `${counted(block)}text` }).notes;
      const { tags = [], aliases = [], isPrivate, ...rest } = note?.fields ?? {};
      expect(isPrivate).toBeTypeOf("boolean");
      for (const value of [...tags, ...aliases, ...Object.values(rest)])
        if (!Array.isArray(value)) expect(value).toBeTypeOf("string");
      expect(({} as { x?: unknown }).x).toBe(undefined);
    }),
    tried(2000),
  );
});

test("whatever an id is, its page stays below /notes/", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webPath(), fc.string()), (text) => {
      for (const slug of [slugOf(noteId(counted(text))), tagSlug(text)]) {
        expect(slug).not.toBe("");
        expect(slug.split("/").every((part) => part !== "" && part !== "." && part !== "..")).toBe(true);
        expect(slug).not.toMatch(/[\\<>"'`?#%&:\s\p{Cc}]/u);
      }
    }),
    tried(5000),
  );
});
