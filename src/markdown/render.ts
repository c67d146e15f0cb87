import { type Features, markdownToHtml } from "satteri";
import type { Note } from "../notebook/note.ts";
import type { Range } from "../notebook/outline.ts";
import type { RenderContext, RenderSite } from "./context.ts";
import { FEATURES } from "./parse.ts";
import { notePlugins } from "./plugins/index.ts";

/**
 * Renders a note's text to the HTML of its page's body. Nothing that an author wrote can become script, style or markup
 * beyond Markdown's own.
 * @throws whatever a plugin throws: a page is never left half rendered
 */
export const renderNote = (note: Note, site: RenderSite): Promise<string> => render(note, site);

async function render(note: Note, site: RenderSite, part?: Range): Promise<string> {
  const context = renderContext(note, site, part);
  const { html } = await markdownToHtml(note.source, { features: features(note, part), ...notePlugins(context) });
  return html;
}

/** What the plugins need to render a note, or a part of it for an embed. */
export const renderContext = (note: Note, site: RenderSite, part?: Range): RenderContext => ({
  ...site,
  note,
  ...(part && { part }),
  embed: (embedded, range) => render(embedded, site, range),
});

/** Footnotes of an embed get ids of their own. */
const features = ({ slug }: Note, part?: Range): Features =>
  part ? { ...FEATURES, gfm: { footnotes: { clobberPrefix: `${slug}-${part.start}-` } } } : FEATURES;
