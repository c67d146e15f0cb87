import { type CompileOptions, evaluate, type Features, markdownToHtml } from "satteri";
import { hasErrors } from "../../notebook/diagnostic/diagnostic.ts";
import type { Note } from "../../notebook/note/note.ts";
import type { EmbedSlice, RenderContext, RenderSite } from "../context.ts";
import { FEATURES } from "../parse.ts";
import { notePlugins } from "./plugin-list.ts";

/**
 * Renders a note's text to the HTML of its page's body. Nothing that an author wrote can become script, style
 * or markup beyond Markdown's own.
 * @throws RenderError when a plugin throws: a page is never left half rendered
 */
export const renderNote = (note: Note, site: RenderSite): Promise<string> => render(note, site);

/** A note could not be rendered; the message begins with the note's file. */
class RenderError extends Error {
  constructor({ file }: Note, cause: unknown) {
    super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "RenderError";
  }
}

/**
 * Makes the context in which plugins render a note inside Astro's own MDX. Finished HTML stands in a
 * component there, since an MDX program has no place for raw HTML.
 */
export const renderContext = (note: Note, site: RenderSite, part?: EmbedSlice): RenderContext => ({
  ...site,
  note,
  ...(part && { part }),
  links: new Map(site.book.graph.links.get(note.id)?.map((resolved) => [resolved.link.offset, resolved])),
  embed: (embedded, range) => render(embedded, site, range),
  finished: (value) => ({
    type: "mdxJsxFlowElement",
    name: "Fragment",
    attributes: [{ type: "mdxJsxAttribute", name: HTML, value }],
    children: [],
  }),
});

async function render(note: Note, site: RenderSite, part?: EmbedSlice): Promise<string> {
  try {
    return await toHtml(note, site, part);
  } catch (error) {
    throw error instanceof RenderError ? error : new RenderError(note, error);
  }
}

async function toHtml(note: Note, site: RenderSite, part?: EmbedSlice): Promise<string> {
  const context: RenderContext = {
    ...renderContext(note, site, part),
    finished: (value) => ({ type: "raw", value }),
  };
  const options = { features: features(part), ...notePlugins(context) };
  // MDX becomes a program. A note with an error is rendered as Markdown, so that nothing refused ever runs.
  if (note.format === "mdx" && !hasErrors(note.diagnostics)) return mdxToHtml(note.source, options);
  const { html } = await markdownToHtml(note.source, options);
  return html;
}

const features = (part: EmbedSlice | undefined): Features =>
  part ? { ...FEATURES, gfm: { footnotes: { clobberPrefix: part.idPrefix } } } : FEATURES;

/**
 * Runs the program of an MDX note. After the plugins nothing in the note changes from run to run, so the
 * program is one string of HTML.
 */
async function mdxToHtml(source: string, options: CompileOptions): Promise<string> {
  const Fragment = (props: { readonly [HTML]: string }) => props[HTML];
  const jsx = (type: unknown, props: unknown) =>
    (type as typeof Fragment)(props as Parameters<typeof Fragment>[0]);
  const optimizeStatic = { component: "Fragment", prop: HTML };
  const program = await evaluate(source, { ...options, optimizeStatic, Fragment, jsx, jsxs: jsx });
  // The program of an empty note returns undefined.
  return (program.default as (props: object) => string | undefined)({ components: { Fragment } }) ?? "";
}

const HTML = "set:html";
