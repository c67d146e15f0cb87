import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { devPath } from "./dev-path.ts";

/** A file of a folder that is made elsewhere. */
export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
};
const NAME = new RegExp(`^[\\w.-]+\\.(${Object.keys(TYPES).join("|")})$`);

/** Publishes a folder of files below the site's base path: at build into the output, while writing by the dev server. */
export function publishFolder(folder: string, make: () => Promise<readonly MadeFile[]>): AstroIntegration {
  let base = "/";
  return {
    name: folder,
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base;
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = devPath(request.url, base);
          const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : "";
          const type = TYPES[NAME.exec(name)?.[1] ?? ""];
          if (!type) return next();
          // Anew each time: whoever writes may be writing what it is made of.
          make().then((files) => {
            const content = files.find((file) => file.name === name)?.content;
            if (content === undefined) return next();
            response.setHeader("content-type", type).end(content);
          }, next);
        });
      },
      "astro:build:done": async ({ dir }) => {
        const target = new URL(`${folder}/`, dir);
        await mkdir(target, { recursive: true });
        for (const { name, content } of await make())
          await writeFile(fileURLToPath(new URL(name, target)), content);
      },
    },
  };
}
