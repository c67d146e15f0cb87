import { buildNotebook } from "../notebook/notebook.ts";
import { COMPONENTS } from "./components.ts";
import type { RenderSite } from "./context.ts";
import { createHighlight } from "./highlight.ts";
import { escapeText } from "./html.ts";
import { htmlFaults } from "./html-faults.ts";
import { parse } from "./parse.ts";
import { renderNote } from "./render.ts";

/** Notes by their files' names; a text alone is `note.md`. */
export type Sources = string | Readonly<Record<string, string>>;

/** What a test may set of the site around its notes. */
export interface TestSite extends Partial<RenderSite> {
  readonly assets?: readonly string[];
}

const highlight = createHighlight();

/** A site of a few notes at the root, whose images have no size and whose diagrams show their source. */
export function testSite(sources: Sources, { assets = [], ...site }: TestSite = {}): RenderSite {
  const files = Object.entries(typeof sources === "string" ? { "note.md": sources } : sources);
  return {
    book: buildNotebook({
      files: files.map(([file, source]) => ({ file, source })),
      assets,
      parse,
      components: COMPONENTS,
    }),
    base: "/",
    highlight,
    diagram: (source) => `<figure class="diagram">${escapeText(source)}</figure>`,
    imageSize: () => undefined,
    ...site,
  };
}

/**
 * Renders the first of some notes; the others are there for it to link to and to embed.
 * @throws when the HTML is not sound, see `htmlFaults`
 */
export async function render(sources: Sources, site: TestSite = {}): Promise<string> {
  const built = testSite(sources, site);
  const first = typeof sources === "string" ? "note.md" : Object.keys(sources)[0];
  const note = built.book.notes.find(({ file }) => file === first);
  if (!note) throw new Error("There is no note to render.");
  const html = await renderNote(note, built);
  const faults = htmlFaults(html, note.titleHeading ? [note.titleHeading.anchor] : []);
  if (faults.length > 0) throw new Error(`${faults.join("\n")}\n${html}`);
  return html;
}
