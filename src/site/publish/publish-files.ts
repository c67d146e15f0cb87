import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { currentSite } from "../astro/render-site.ts";
import { mediaType } from "../preview/media-type.ts";
import { settings } from "../settings/settings.ts";
import { devPath } from "./dev-path.ts";
import { exampleFiles } from "./example-files.ts";
import { noteFiles } from "./note-files.ts";
import { redirectFiles } from "./redirect-files.ts";

const PUBLISHED =
  /^(notes\/.*(\.md|\.json|\/index\.html)|media\/.*|examples\/[^/]+\.(ts|js|run\.json|sequence\.svg))$/;

/** Publishes the files of notes and examples: at build into the output, while writing by the dev server. */
export function publishFiles(): AstroIntegration {
  const { notesDir, base, site } = settings(process.env);
  const files = () => {
    const { book, example, examples, sequences } = currentSite();
    return [
      ...noteFiles(book, notesDir, (name) => example(name)?.title),
      ...exampleFiles(examples, sequences),
      ...redirectFiles(book, { site, base }),
    ];
  };
  return {
    name: "publish-files",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const wanted = devPath(request.url, base).replace(/\/$/, "/index.html");
          const file = PUBLISHED.test(wanted) && files().find((each) => each.path === wanted);
          if (!file) return next();
          response.setHeader("content-type", mediaType(wanted) ?? "application/octet-stream");
          response.end(file.read());
        });
      },
      "astro:build:done": ({ dir }) => {
        for (const { path, read } of files()) {
          const target = fileURLToPath(new URL(path.split("/").map(encodeURIComponent).join("/"), dir));
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, read());
        }
      },
    },
  };
}
