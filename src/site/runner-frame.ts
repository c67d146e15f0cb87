import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { compileFrame } from "../examples/frame/compile.ts";
import { devPath } from "./dev-path.ts";

const FOLDER = "runner";
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  wasm: "application/wasm",
  txt: "text/plain; charset=utf-8",
};

/** Publishes the frame that runs examples as `runner/`: at build into the output, while writing by the dev server. */
export function runnerFrame(): AstroIntegration {
  let base = "/";
  return {
    name: "runner-frame",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base;
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = devPath(request.url, base);
          const name = path.startsWith(`${FOLDER}/`) ? path.slice(FOLDER.length + 1) : "";
          const type = TYPES[/^[\w.-]+\.(html|wasm|txt)$/.exec(name)?.[1] ?? ""];
          if (!type) return next();
          // Anew each time: whoever writes may be writing the lab.
          compileFrame().then((files) => {
            const content = files.find((file) => file.name === name)?.content;
            if (content === undefined) return next();
            response.setHeader("content-type", type).end(content);
          }, next);
        });
      },
      "astro:build:done": async ({ dir }) => {
        const folder = new URL(`${FOLDER}/`, dir);
        await mkdir(folder, { recursive: true });
        for (const { name, content } of await compileFrame()) {
          await writeFile(fileURLToPath(new URL(name, folder)), content);
        }
      },
    },
  };
}
