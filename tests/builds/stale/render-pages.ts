// Reads and renders the notes as a build does, without Astro around it, and prints the HTML of their pages as
// JSON.
import { hash } from "node:crypto";
import { pathToFileURL } from "node:url";
import type { LoaderContext } from "astro/loaders";
import { notesLoader } from "../../../src/site/astro/notes-loader.ts";
import { currentSite } from "../../../src/site/astro/render-site.ts";
import { cacheDir } from "../../../src/site/settings/cache-dir.ts";
import { settings } from "../../../src/site/settings/settings.ts";

const { notesDir, base } = settings(process.env);
const context = {
  store: { clear() {}, set() {} },
  meta: { set() {} },
  logger: { info: (message: string) => console.error(message) },
  config: {
    base,
    root: pathToFileURL("./"),
    cacheDir: pathToFileURL(`${cacheDir(notesDir, base)}/`),
  },
  generateDigest: (text: string) => hash("sha256", text),
};
await notesLoader().load(context as unknown as LoaderContext);
console.log(JSON.stringify(Object.fromEntries(currentSite().html)));
