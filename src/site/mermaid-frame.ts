import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { builtFrame, bundleFrame } from "../diagrams/frame/bundle.ts";
import { devPath } from "./dev-path.ts";

const FOLDER = "mermaid-frame";
const FILE = /^[\w-]+\.(html|js|txt)$/;
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** Publishes the frame that draws diagrams as `mermaid-frame/`: at build into the output, while writing by the dev server. */
export function mermaidFrame(): AstroIntegration {
  let base = "/";
  return {
    name: "mermaid-frame",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base;
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = devPath(request.url, base);
          const name = path.startsWith(`${FOLDER}/`) ? path.slice(FOLDER.length + 1) : "";
          const type = TYPES[FILE.exec(name)?.[1] ?? ""];
          if (!type) return next();
          builtFrame()
            .then((folder) => readFile(join(folder, name)))
            .then((bytes) => response.setHeader("content-type", type).end(bytes), next);
        });
      },
      "astro:build:done": async ({ dir }) => {
        await bundleFrame(fileURLToPath(new URL(`${FOLDER}/`, dir)));
      },
    },
  };
}
