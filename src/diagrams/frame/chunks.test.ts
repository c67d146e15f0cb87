import { expect, test } from "vitest";
import { type Chunk, packChunks } from "./chunks.ts";

const chunk = (
  fileName: string,
  imports: string[] = [],
  dynamicImports: string[] = [],
  size = 4000,
): Chunk => ({
  fileName,
  code: [
    ...imports.map((name) => `require("./${name}");`),
    ...dynamicImports.map((name) => `Promise.resolve().then(()=>require("./${name}"));`),
    `"${fileName[0]?.repeat(size)}"`,
  ].join(""),
  isEntry: fileName === "entry.js",
  imports,
  dynamicImports,
});

const chunks = [
  chunk("entry.js", ["base.js"], ["flowDiagram-ABCD1234.js", "pieDiagram-ABCD1234.js"]),
  chunk("base.js"),
  chunk("flowDiagram-ABCD1234.js", ["shapes.js", "base.js"]),
  chunk("pieDiagram-ABCD1234.js", ["shapes.js", "arcs.js"]),
  chunk("shapes.js"),
  chunk("arcs.js"),
];

test("packs what is wanted together, and tells what each import needs", () => {
  const { files, manifest } = packChunks(chunks);
  const names = files.map(({ name }) => name.replace(/-[0-9a-f]{10}\.js$/, ""));
  expect([...names].sort()).toEqual(["core", "flowDiagram", "pieDiagram", "shared"]);
  const needed = (root: string) => manifest.needs[root]?.map((index) => names[index]).sort();
  expect(manifest.entry).toBe("entry.js");
  expect(needed("entry.js")).toEqual(["core"]);
  expect(needed("flowDiagram-ABCD1234.js")).toEqual(["core", "flowDiagram", "shared"]);
  expect(needed("pieDiagram-ABCD1234.js")).toEqual(["pieDiagram", "shared"]);
});

test("packs crumbs with the entry", () => {
  const { files } = packChunks([
    ...chunks,
    chunk("late.js", ["base.js"], ["tiny.js"]),
    chunk("tiny.js", [], [], 10),
  ]);
  expect(files.find(({ text }) => text.includes('defineChunk("tiny.js"'))?.name).toMatch(/^core-/);
});

test("gives the same bytes for the same chunks in any order", () => {
  expect(packChunks([...chunks].reverse())).toEqual(packChunks(chunks));
});

test("makes chunks that a loader can run", async () => {
  const { files } = packChunks([
    {
      ...chunk("entry.js", [], ["late.js"]),
      code: 'exports.late=()=>Promise.resolve().then(()=>require("./late.js"))',
    },
    { ...chunk("late.js"), code: "exports.word='late'" },
  ]);
  type Factory = (require: unknown, module: unknown, exports: Record<string, unknown>, load: unknown) => void;
  const defined = new Map<string, Factory>();
  for (const { text } of files) {
    new Function("defineChunk", text)((name: string, factory: Factory) => defined.set(name, factory));
  }
  const run = (name: string) => {
    const exports: Record<string, unknown> = {};
    defined.get(name)?.(undefined, { exports }, exports, async (path: string) => run(path.slice(2)));
    return exports;
  };
  expect(await (run("entry.js").late as () => Promise<unknown>)()).toEqual({ word: "late" });
});

test.each(['import("./late.js")', 'Promise.resolve().then(()=>wrap(require("./late.js")))', ""])(
  "refuses an import in a form that the loader would not see: %s",
  (code) => {
    const entry = { ...chunk("entry.js", [], ["late.js"]), code };
    expect(() => packChunks([entry, chunk("late.js")])).toThrow(/entry\.js imports late\.js/);
  },
);
