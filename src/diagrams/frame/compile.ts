import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, minify, type Plugin, type Rolldown, transformWithOxc } from "vite";
import { type Chunk, packChunks, type ScriptFile } from "./chunks.ts";
import { frameHtml } from "./html.ts";

const HERE = import.meta.dirname;
const TARGET = "es2022";

/**
 * Compiles the frame: its page and the scripts that the page may be handed.
 * @throws when Mermaid's package no longer looks as expected.
 */
export async function compileFrame(): Promise<ScriptFile[]> {
  const { files, manifest } = packChunks(await bundle(join(HERE, "entry.ts")));
  const page = frameHtml(
    await compileBoot(),
    JSON.stringify(manifest),
    files.map(({ text }) => text),
  );
  return [{ name: "index.html", text: page }, ...files];
}

async function bundle(entry: string): Promise<Chunk[]> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    root: HERE,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [elkIsDagre],
    build: {
      write: false,
      target: TARGET,
      minify: true,
      // As a library, so that Vite leaves imports alone instead of preloading them.
      lib: { entry, formats: ["cjs"], fileName: "entry" },
      rolldownOptions: { output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result as Rolldown.RolldownOutput];
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === "chunk");
}

/** ELK weighs more than all the rest; nobody may choose it here, and where Mermaid asks for it by itself dagre serves. */
const elkIsDagre: Plugin = {
  name: "elk-is-dagre",
  enforce: "pre",
  resolveId(id, importer) {
    if (!importer || !/\/elk-\w+\.mjs$/.test(id)) return undefined;
    const folder = dirname(importer);
    const dagre = readdirSync(folder).find((file) => /^dagre-\w+\.mjs$/.test(file));
    if (!dagre) throw new Error(`Mermaid has no dagre layout in ${folder}.`);
    return join(folder, dagre);
  },
};

async function compileBoot(): Promise<string> {
  const file = join(HERE, "boot.ts");
  const { code } = await transformWithOxc(readFileSync(file, "utf8"), file, { target: TARGET });
  // Inside a function, its names stay out of the way of the chunks'.
  return (await minify(file, `(()=>{${code}})()`, { compress: true, mangle: true })).code;
}
