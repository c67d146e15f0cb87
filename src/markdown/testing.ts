import { buildNotebook, type Notebook } from "../notebook/notebook.ts";
import { COMPONENTS } from "./components.ts";
import type { RenderSite } from "./context.ts";
import { createHighlight } from "./highlight.ts";
import { escapeHtml } from "./html.ts";
import { parse } from "./parse.ts";
import { renderNote } from "./render.ts";

/** Notes by their file names, for tests. */
export type Sources = Readonly<Record<string, string>>;

/** What a test may set of the site around its notes. */
export interface TestSite extends Partial<RenderSite> {
  readonly assets?: readonly string[];
}

const highlight = createHighlight();

/** A site of a few notes: its base path is the root, its diagrams are their own source in a box. */
export function testSite(files: Sources, { assets = [], ...site }: TestSite = {}): RenderSite {
  return {
    book: testBook(files, assets),
    base: "/",
    highlight,
    diagram: (source) => `<figure class="diagram"><svg role="img"><text>${escapeHtml(source)}</text></svg></figure>`,
    imageSize: () => undefined,
    ...site,
  };
}

/** A notebook of a few notes. */
export function testBook(files: Sources, assets: readonly string[] = []): Notebook {
  const notes = Object.entries(files).map(([file, source]) => ({ file, source }));
  return buildNotebook({ files: notes, assets, parse, components: COMPONENTS });
}

/** Renders the first of some notes; the others are there for it to link to and to embed. */
export function render(files: Sources | string, site: TestSite = {}): Promise<string> {
  const sources = typeof files === "string" ? { "note.md": files } : files;
  const built = testSite(sources, site);
  const [first] = Object.keys(sources);
  const note = built.book.notes.find(({ file }) => file === first);
  if (!note) throw new Error("There is no note to render");
  return renderNote(note, built);
}
