import { withImports } from "./asked-files.ts";
import type { Budget } from "./budget.ts";
import { type BuiltSite, NotBuilt } from "./built-site.ts";
import { packedSize } from "./packed.ts";
import { pageOf, type SiteSize } from "./page-sizes.ts";

/** The note that is measured for all: with a drawing and an example. */
export const FIRST_NOTE = "/notes/20251223-stateful-vs-stateless/";

/**
 * Measures the project's own site against what it promises its readers.
 * @throws NotBuilt when something that is promised is not in it
 */
export function measureBudgets(site: BuiltSite, size: SiteSize): readonly Budget[] {
  const note = pageOf(size, FIRST_NOTE);
  const files = (pattern: RegExp) => filesLike(pattern, site);
  const entry = withImports(site, files(/^_astro\/Base\..*\.js$/));
  const script = (...names: string[]) => {
    const paths = names.flatMap((name) => files(new RegExp(`^_astro/${name}\\.[^/]*\\.js$`)));
    return withImports(site, paths).filter((path) => !entry.includes(path));
  };
  const runner = script("run-example");
  const editor = script("change-panel", "editing", "compile").filter((path) => !runner.includes(path));
  const cards = files(/^notes\/.*\.json$/).map((path) => packedSize(site.read(path), "gz"));
  const fonts = files(/\.woff2$/).map((path) => site.read(path).length);

  const budget = (unit: Budget["unit"]) => (what: string, limit: number, actual: number) => ({
    what,
    unit,
    limit,
    actual,
  });
  const [gz, asIs, requests] = [budget("gz"), budget("as is"), budget("requests")];
  const br = (what: string, limit: number, paths: readonly string[]) =>
    budget("br")(what, limit, sum(paths.map((path) => packedSize(site.read(path), "br"))));
  return [
    gz("the first note's HTML and CSS, with its example", 16, note.html + note.css),
    gz("its drawing, as part of it", 2, drawingSize(site)),
    gz("its HTML, CSS and JavaScript", 25, note.sum),
    requests("its requests, fonts aside", 6, note.requests),
    gz("JavaScript of any page", 4, Math.max(...size.pages.map(({ js }) => js))),
    asIs("all fonts", 120, sum(fonts)),
    br("following a run", 12, script("follower")),
    br("the preview of a link", 3, [...script("previews"), ...files(/^_astro\/preview\..*\.css$/)]),
    gz("the card that it shows, of any note", 3, Math.max(...cards)),
    br("Run, without a database", 23, [...runner, "runner/index.html", "examples/in-memory-sessions.js"]),
    br("SQLite, with a program that opens a database", 350, files(/^runner\/sqlite3.*\.wasm$/)),
    br("Edit, of an example", 160, editor),
    br("Enlarge", 6, script("enlarge")),
    br("Edit, of a diagram", 90, script("edit")),
    br("Mermaid's core, which it takes; each kind of diagram adds its own", 140, [
      "mermaid-frame/index.html",
      ...files(/^mermaid-frame\/core-.*\.js$/),
    ]),
  ];
}

function filesLike(pattern: RegExp, { paths }: BuiltSite): string[] {
  const found = paths.filter((path) => pattern.test(path));
  if (found.length > 0) return found;
  throw new NotBuilt(`The built site has no file like ${pattern}, for which there is a budget.`);
}

function drawingSize(site: BuiltSite): number {
  const html = site.read(`${FIRST_NOTE.slice(1)}index.html`).toString();
  const [svg] = /<svg class="diagram"[\s\S]*?<\/svg>/.exec(html) ?? [];
  if (!svg) throw new NotBuilt(`The page ${FIRST_NOTE} has no drawing, for which there is a budget.`);
  return packedSize(Buffer.from(svg), "gz");
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
