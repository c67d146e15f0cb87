import { buildNotebook } from "../notebook/notebook.ts";
import { publishedView } from "../notebook/publish/published-view.ts";
import { escapeText } from "../text/html.ts";
import { COMPONENTS } from "./components.ts";
import type { RenderSite } from "./context.ts";
import type { ShownExample } from "./example-html.ts";
import { createHighlight } from "./highlight.ts";
import { htmlDiagnostics } from "./html-diagnostics.ts";
import { parse } from "./parse.ts";
import { renderNote } from "./render/render.ts";

/** Notes by their files' names; a text alone is `note.md`. */
export type Sources = string | Readonly<Record<string, string>>;

/** What a test may set of the site around its notes. */
export interface TestSite extends Partial<RenderSite> {
  readonly assets?: readonly string[];
}

const highlight = createHighlight();

/** An example as the build may find it. */
export const EXAMPLE: ShownExample = {
  name: "carts",
  title: "Carts",
  question: "Who keeps a cart?",
  source: 'import { claim } from "lab";\n\nclaim("kept", 1 < 2 && !"");\n',
  linesBefore: 0,
  code: 'import { claim } from "lab";\n\nclaim("kept", 1 < 2 && !"");\n',
  claims: [{ id: "kept", holds: true, line: 3 }],
  run: {
    seed: 1,
    hash: "abc123",
    trace: [
      { t: 0, kind: "log", value: "200 <OK>" },
      { t: 1, kind: "claim", key: "kept", value: true },
      { t: 1, kind: "log", key: "warn", value: "two\nlines" },
    ],
  },
};

/** Finds examples by their names, each like `EXAMPLE` but for its own values. */
export const examplesOf =
  (...examples: readonly Partial<ShownExample>[]): RenderSite["example"] =>
  (wanted) =>
    examples.map((each) => ({ ...EXAMPLE, ...each })).find(({ name }) => name === wanted);

/**
 * Builds a site of a few notes at the root, whose images have no size and whose diagrams show their source.
 */
export function testSite(sources: Sources, { assets = [], ...site }: TestSite = {}): RenderSite {
  const files = Object.entries(typeof sources === "string" ? { "note.md": sources } : sources);
  const parts = {
    files: files.map(([file, source]) => ({ file, source })),
    assets,
    parse,
    components: COMPONENTS,
  };
  return {
    book: publishedView(buildNotebook(parts), parts),
    base: "/",
    highlight,
    example: () => undefined,
    diagram: (source) => `<figure class="diagram">${escapeText(source)}</figure>`,
    imageSize: () => undefined,
    ...site,
  };
}

/**
 * Renders the first of some notes; the others are there for it to link to and to embed.
 * @throws when the HTML is not sound, see `htmlDiagnostics`
 */
export async function render(sources: Sources, site: TestSite = {}): Promise<string> {
  const built = testSite(sources, site);
  const first = typeof sources === "string" ? "note.md" : Object.keys(sources)[0];
  const note = built.book.notes.find(({ file }) => file === first);
  if (!note) throw new Error("There is no note to render.");
  const html = await renderNote(note, built);
  const faults = htmlDiagnostics(html, note.titleHeading ? [note.titleHeading.anchor] : []);
  if (faults.length > 0) throw new Error(`${faults.join("\n")}\n${html}`);
  return html;
}
