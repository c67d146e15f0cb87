import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { mediaType } from "../preview/media-type.ts";
import { devPath } from "./dev-path.ts";

/** A file of a folder that is made elsewhere. */
export interface MadeFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Publishes a folder of files below the site's base path: at build into the output, while writing by the dev
 * server.
 */
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
          if (!path.startsWith(`${folder}/`)) return next();
          const name = path.slice(folder.length + 1);
          // Anew each time: whoever writes may be writing what it is made of.
          make().then((files) => {
            const content = files.find((file) => file.name === name)?.content;
            if (content === undefined) return next();
            response.setHeader("content-type", mediaType(name) ?? "application/octet-stream").end(content);
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
