import { fileURLToPath } from "node:url";
import type { HastPluginList, MdastPluginList, PluginFactoryContext } from "satteri";
import { FEATURES } from "../markdown/parse.ts";
import { notePlugins } from "../markdown/plugins/index.ts";
import { renderContext } from "../markdown/render.ts";
import { notePath } from "./note-path.ts";
import { currentSite } from "./render-site.ts";
import { settings } from "./settings.ts";

/** The Markdown options for MDX notes: the very plugins that Markdown notes are rendered with. */
export const mdxPlugins: {
  features: typeof FEATURES;
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
} = {
  features: FEATURES,
  mdastPlugins: [(file) => pluginsOf(file).mdastPlugins],
  hastPlugins: [(file) => pluginsOf(file).hastPlugins],
};

function pluginsOf({ fileURL }: PluginFactoryContext) {
  const site = currentSite();
  const path = fileURL && fileURLToPath(fileURL);
  const file = path && notePath(path, settings(process.env).notesDir);
  const note = site.book.notes.find((each) => each.file === file);
  if (!note) throw new Error(`${path} is no note of this site.`);
  return notePlugins(renderContext(note, site));
}
