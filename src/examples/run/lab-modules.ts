import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { compile } from "../source/compile.ts";
import type { Job } from "./job.ts";

const require = createRequire(import.meta.url);
// The sources are our own and formatted: nothing else looks like an import.
const IMPORT = /^(?:import|export)[\w\s{},*]*"([^"]+)";/gm;

/**
 * Reads the modules of a run, as JavaScript: the module that runs programs, and all modules that it imports.
 */
export function labModules(entry: string): Pick<Job, "modules" | "packages" | "entry" | "lab"> {
  const modules: Record<string, string> = {};
  const packages: Record<string, string> = {};
  const add = (url: string) => {
    if (url in modules) return;
    const source = readFileSync(new URL(url), "utf8");
    const code = url.endsWith(".ts") ? (compile(source) ?? "") : source;
    modules[url] = code;
    for (const [, name = ""] of code.matchAll(IMPORT)) {
      if (name.startsWith(".")) add(new URL(name, url).href);
      else if (!name.startsWith("node:")) {
        const found = pathToFileURL(require.resolve(name)).href;
        packages[name] = found;
        add(found);
      }
    }
  };
  const lab = new URL("../../lab/index.ts", import.meta.url).href;
  add(entry);
  return { modules, packages, entry, lab };
}
