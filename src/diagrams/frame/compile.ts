import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";
import { packChunks, type ServedFile } from "./chunks.ts";
import { frameHtml } from "./html.ts";
import { licencesOf } from "./licences.ts";

const BOOT = fileURLToPath(new URL("./boot.ts", import.meta.url));
const ENTRY = fileURLToPath(new URL("./entry.ts", import.meta.url));

/**
 * Compiles the frame: its page, the scripts that the page may be handed, and the licences of what they are
 * made of.
 * @throws when Mermaid's package no longer looks as expected.
 */
export async function compileFrame(): Promise<ServedFile[]> {
  const [boot] = await bundle(BOOT, "iife");
  const chunks = await bundle(ENTRY, "cjs");
  const { files, manifest } = packChunks(chunks);
  const scripts = files.map(({ text }) => text);
  const page = frameHtml(boot?.code.trim() ?? "", JSON.stringify(manifest), scripts);
  const licences = licencesOf(chunks.flatMap(({ moduleIds }) => moduleIds));
  return [{ name: "index.html", text: page }, { name: "licences.txt", text: licences }, ...files];
}

async function bundle(entry: string, format: "cjs" | "iife"): Promise<Rolldown.OutputChunk[]> {
  const name = basename(entry, ".ts");
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    root: dirname(entry),
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [elkIsDagre],
    build: {
      write: false,
      target: "es2022",
      minify: true,
      // As a library, so that Vite leaves imports alone instead of preloading them.
      lib: { entry, formats: [format], name, fileName: name },
      rolldownOptions: { output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result as Rolldown.RolldownOutput];
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === "chunk");
}

/**
 * ELK weighs more than all the rest; nobody may choose it here, and where Mermaid asks for it by itself dagre
 * serves.
 */
const elkIsDagre: Plugin = {
  name: "elk-is-dagre",
  enforce: "pre",
  resolveId(id, importer) {
    if (!importer || !/\/elk-\w+\.mjs$/.test(id)) return undefined;
    const folder = dirname(importer);
    const dagre = readdirSync(folder).find((file) => /^dagre-\w+\.mjs$/.test(file));
    if (!dagre) throw new Error(`Mermaid has no dagre layout in ${folder}.`);
    // By the bundler's own way to write a path: by another, the same file would be another module.
    return this.resolve(`./${dagre}`, importer);
  },
};
