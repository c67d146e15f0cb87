import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Notebook } from "../notebook/notebook.ts";
import { devPath } from "./dev-path.ts";
import { shownImages } from "./image-size.ts";
import { currentSite } from "./render-site.ts";
import { settings } from "./settings.ts";

/** A file that is published beside the pages, as it is. */
interface NoteFile {
  /** Path below the site's base path. */
  readonly path: string;
  readonly type: string;
  readonly read: () => string | Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
};

/** The Markdown of each note, and the images that notes show; nothing else of the notes folder is published. */
export function noteFiles(book: Notebook, notesDir: string): NoteFile[] {
  const sources = book.notes.map(({ slug, source }) => ({
    path: `notes/${slug}.md`,
    type: "text/markdown; charset=utf-8",
    read: () => source,
  }));
  const images = shownImages(book).map((path) => ({
    path: `media/${path}`,
    type: TYPES[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream",
    read: () => readFileSync(join(notesDir, path)),
  }));
  return [...sources, ...images];
}

/** Publishes the notes' files: at build into the output, while writing by the dev server. */
export function publishNoteFiles(): AstroIntegration {
  const { notesDir, base } = settings(process.env);
  const files = () => noteFiles(currentSite().book, notesDir);
  return {
    name: "note-files",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const wanted = devPath(request.url, base);
          const file =
            /^(notes\/.*\.md|media\/.*)$/.test(wanted) && files().find((each) => each.path === wanted);
          if (!file) return next();
          response.setHeader("content-type", file.type);
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
