import { fileURLToPath } from "node:url";
import { satteri } from "@astrojs/markdown-satteri";
import type { PluginFactoryContext } from "satteri";
import { FEATURES } from "../../markdown/parse.ts";
import { notePlugins } from "../../markdown/render/plugin-list.ts";
import { renderContext } from "../../markdown/render/render.ts";
import type { Note } from "../../notebook/note/note.ts";
import { pathBelow } from "../settings/path-below.ts";
import { settings } from "../settings/settings.ts";
import { currentSite } from "./render-site.ts";

type Processor = ReturnType<typeof satteri>;

/**
 * Makes Astro's MDX compile the notes as the notebook read them, with the very plugins that Markdown notes
 * are rendered with. What Astro takes for a note's front matter never counts: a `layout` in it would be
 * imported.
 */
export function mdxProcessor(): Processor {
  const processor = satteri({
    features: FEATURES,
    mdastPlugins: [(file) => pluginsOf(file).mdastPlugins],
    hastPlugins: [(file) => pluginsOf(file).hastPlugins],
  });
  return {
    ...processor,
    async createMdxRenderer(...options) {
      const renderer = await processor.createMdxRenderer?.(...options);
      if (!renderer) throw new Error("The Markdown processor knows no MDX.");
      return { process: (_, path) => renderer.process(noteAt(path).source, path, {}) };
    },
  };
}

function pluginsOf({ fileURL }: PluginFactoryContext) {
  if (!fileURL) throw new Error("A note's plugins need its file.");
  return notePlugins(renderContext(noteAt(fileURLToPath(fileURL)), currentSite()));
}

/** @throws when the file is no note */
function noteAt(path: string): Note {
  const file = pathBelow(settings(process.env).notesDir, path);
  const note = currentSite().book.notes.find((each) => each.file === file);
  if (!note) throw new Error(`${path} is no note of this site.`);
  return note;
}
