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

/** A note that could not be rendered, by its file. */
class RenderError extends Error {
  constructor({ file }: Note, cause: unknown) {
    super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "RenderError";
  }
}

/**
 * What the plugins need to render a note in Astro's own MDX, where finished HTML stands in a component: a
 * program has no place for it.
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
  // MDX becomes a program. A note with anything that the guard refuses never does: it is read as Markdown.
  if (note.format === "mdx" && !hasErrors(note.diagnostics)) return mdxToHtml(note.source, options);
  const { html } = await markdownToHtml(note.source, options);
  return html;
}

const features = (part: EmbedSlice | undefined): Features =>
  part ? { ...FEATURES, gfm: { footnotes: { clobberPrefix: part.idPrefix } } } : FEATURES;

/**
 * The plugins leave nothing in a note that changes from run to run, so that the program is one string of
 * HTML.
 */
async function mdxToHtml(source: string, options: CompileOptions): Promise<string> {
  const Fragment = (props: { readonly [HTML]: string }) => props[HTML];
  const jsx = (type: unknown, props: unknown) =>
    (type as typeof Fragment)(props as Parameters<typeof Fragment>[0]);
  const optimizeStatic = { component: "Fragment", prop: HTML };
  const program = await evaluate(source, { ...options, optimizeStatic, Fragment, jsx, jsxs: jsx });
  // Of a note that says nothing it makes nothing.
  return (program.default as (props: object) => string | undefined)({ components: { Fragment } }) ?? "";
}

const HTML = "set:html";
