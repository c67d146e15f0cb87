import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { DRIVER } from "./driver-section.ts";
import { frameHtml } from "./html.ts";
import { withSection } from "./wasm-section.ts";

const HERE = import.meta.dirname;
const SQLITE = "@sqlite.org/sqlite-wasm";

/** A file of the frame's folder. */
export interface FrameFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Compiles the frame that runs examples: its page with the lab inside, the database, and what it is made of.
 * @throws when its sources cannot be bundled
 */
export async function compileFrame(): Promise<FrameFile[]> {
  const wasm = fileURLToPath(import.meta.resolve(`${SQLITE}/sqlite3.wasm`));
  const { version } = JSON.parse(readFileSync(join(wasm, "../../package.json"), "utf8"));
  const database = `sqlite3-${version}.wasm`;
  const boot = await bundle("boot");
  const driver = new TextEncoder().encode(await bundle("sqlite", {}, "es"));
  const worker = await bundle("worker", { DATABASE_FILE: JSON.stringify(database) });
  return [
    { name: "index.html", content: frameHtml(boot, worker) },
    { name: database, content: withSection(readFileSync(wasm), DRIVER, driver) },
    { name: "licences.txt", content: licences(version) },
  ];
}

async function bundle(
  name: string,
  define: Readonly<Record<string, string>> = {},
  format: "iife" | "es" = "iife",
): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    root: HERE,
    logLevel: "warn",
    define,
    build: {
      write: false,
      target: "es2022",
      minify: true,
      lib: { entry: join(HERE, `${name}.ts`), formats: [format], name, fileName: name },
    },
  });
  const outputs = Array.isArray(result) ? result : [result as Rolldown.RolldownOutput];
  const [chunk, ...others] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error(`The frame's ${name} is not one script.`);
  return chunk.code.trim();
}

const licences = (version: string) => `${SQLITE} ${version} (Apache-2.0)
The SQLite library itself is in the public domain; what Emscripten adds to it is under the MIT licence.
`;
