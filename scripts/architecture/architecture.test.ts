import { basename, dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { layerBreaches, roomBreaches } from "./breaches.ts";
import { LAYERS, ROOMS, TOP } from "./layers.ts";
import { readSources } from "./read-sources.ts";
import { filesOf, type Source } from "./source.ts";

// Imports run one way, between the rooms of src/ and between the folders of a room.

const sources = readSources(join(import.meta.dirname, "../.."), ["src", "scripts"]);
const byFile = new Map(sources.map((source) => [source.file, source]));
const program = sources.filter(({ isTest }) => !isTest);

test("the imports were read", () => {
  expect(byFile.get("src/notebook/notebook.ts")?.imports).toContain("./note/note.ts");
  expect(byFile.get("src/site/read/load-notebook.ts")?.imports).toContain("../../notebook/notebook.ts");
  // Types alone, too.
  expect(byFile.get("src/notebook/links/names.ts")?.imports).toContain("../note/note.ts");
});

const inRoom = (found: (source: Source) => string[], room: string) =>
  sources
    .filter((source) => source.room === room)
    .flatMap((source) => found(source).map((path) => `${source.file}: ${path}`));

describe.each(Object.keys(ROOMS))("the room %s", (room) => {
  test("imports only what it may", () => expect(inRoom(roomBreaches, room)).toEqual([]));
  test("imports nothing from a layer above", () => expect(inRoom(layerBreaches, room)).toEqual([]));
});

test("every folder of a room has its layer", () => {
  const folders = new Set(program.filter(({ room }) => room in ROOMS).map(({ file }) => dirname(file)));
  const parents = new Map<string, Set<string>>();
  for (const folder of folders) {
    const parts = folder.split("/");
    for (let depth = 3; depth <= parts.length; depth++) {
      const parent = parts.slice(0, depth - 1).join("/");
      const layers = parents.get(parent) ?? new Set(folders.has(parent) ? [TOP] : []);
      parents.set(parent, layers.add(parts[depth - 1] ?? ""));
    }
  }
  const found = Object.fromEntries([...parents].map(([parent, layers]) => [parent, [...layers].sort()]));
  const stated = Object.entries(LAYERS).map(([parent, layers]) => [parent, [...layers].sort()]);
  expect(found).toEqual(Object.fromEntries(stated));
});

/** The page's inner layers wait for its redesign. */
const LARGE = [
  "src/browser/diagram",
  "src/browser/example",
  "src/browser/follow",
  "src/browser/search",
  "scripts",
];

test("no folder holds more than fifteen files of the program, but for those that are stated", () => {
  const counts = new Map<string, number>();
  for (const { file } of program) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 15).map(([folder]) => folder)).toEqual(LARGE);
});

test("the notebook knows the Markdown parser by its types alone", () => {
  const values = /import (?!type\b)[^;]*? from "satteri"|import "satteri"|import\("satteri"\)/;
  expect(
    program.filter(({ room, text }) => room === "notebook" && values.test(text)).map(({ file }) => file),
  ).toEqual([]);
});

test("no file imports itself, however many lie between", () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const source = byFile.get(file);
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (!source || done.has(file) || path.includes(file)) return;
    for (const next of filesOf(source)) visit(next, [...path, file]);
    done.add(file);
  };
  for (const { file } of program) visit(file, []);
  expect(circles).toEqual([]);
});

test("no file is called utils: a name says what is in it", () => {
  expect(sources.map(({ file }) => file).filter((file) => /^utils?\./.test(basename(file)))).toEqual([]);
});
