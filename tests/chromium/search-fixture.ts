import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const SRC = join(import.meta.dirname, "../..", "src");
/** All that the search consists of, and nothing else of the site. */
const COPIED = [
  "browser/search.ts",
  "browser/search",
  "components/SearchDialog.astro",
  "components/SearchPanel.astro",
  "notebook/text/edit-distance.ts",
  "notebook/text/ids.ts",
  "pages/search.astro",
  "site/publish/csp.ts",
  "site/pages/urls.ts",
  "browser/page/add-style.ts",
  "browser/page/dom.ts",
  "browser/page/fetch-once.ts",
  "styles/search-panel.css",
  "styles/search-results.css",
  "styles/search.css",
  "styles/tokens.css",
  "text",
];

const ASTRO = "node_modules/astro/bin/astro.mjs";

const CONFIG = `
import { searchIndex } from "${pathToFileURL(join(SRC, "site/search/search-index.ts"))}";
export default {
  base: "BASE",
  trailingSlash: "always",
  integrations: [searchIndex()],
  build: { inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0, modulePreload: false } },
};`;

const LAYOUT = `---
import "../styles/tokens.css";
import "../styles/search.css";
import SearchDialog from "../components/SearchDialog.astro";
import { CONTENT_SECURITY_POLICY } from "../site/publish/csp.ts";
import { hrefs } from "../site/pages/urls.ts";
const { title, lang = "en" } = Astro.props;
---
<!doctype html>
<html lang={lang}>
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <header><nav><a href={hrefs.page("search/")} data-search-open>Search</a></nav></header>
    <main><slot /></main>
    <SearchDialog />
    <script>import "../browser/search.ts";</script>
  </body>
</html>`;

const NOTE = `---
import notes from "../../notes.json";
import Base from "../../layouts/Base.astro";
export const getStaticPaths = () => notes.map((note) => ({ params: { id: note.id }, props: { note } }));
const { note } = Astro.props;
---
<Base title={note.title} lang={note.lang}>
  <nav>tableofcontents</nav>
  <article data-pagefind-body data-aliases={note.aliases?.join(", ")}>
    <p data-pagefind-ignore><span data-pagefind-meta="id">{note.id}</span></p>
    <h1 id="title" data-pagefind-meta="title">{note.title}</h1>
    <p data-pagefind-ignore>{(note.tags ?? []).map((tag) => <a data-pagefind-filter="tag">{tag}</a>)}</p>
    <aside data-pagefind-ignore><h2>Linked from</h2>backlinksentence <b data-called>{note.called}</b></aside>
    <Fragment set:html={note.body} />
  </article>
</Base>`;

/** One page of the fixture; `body` is HTML. */
export interface FixtureNote {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
  /** What another note calls it. */
  readonly called?: string;
  readonly lang?: string;
}

/**
 * Builds a small site around the search: its own component, script, style and integration on pages as the
 * site has them.
 * @returns the folder of the built site, and how to remove it.
 */
export async function buildFixture(notes: readonly FixtureNote[], base: string) {
  const root = await mkdtemp(join(tmpdir(), "search-fixture-"));
  await symlink(join(SRC, "..", "node_modules"), join(root, "node_modules"));
  for (const path of COPIED) await cp(join(SRC, path), join(root, "src", path), { recursive: true });
  const files = {
    "astro.config.mjs": CONFIG.replace("BASE", base),
    "src/notes.json": JSON.stringify(notes),
    "src/layouts/Base.astro": LAYOUT,
    "src/pages/404.astro": "Nothing here",
    "src/pages/notes/[id].astro": NOTE,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), text);
  }
  // In this process the test runner's own variables would turn it into a build for development.
  const { PATH, HOME } = process.env;
  await promisify(execFile)(process.execPath, [join(root, ASTRO), "build"], {
    cwd: root,
    env: { PATH, HOME },
  });
  return { dist: join(root, "dist"), remove: () => rm(root, { recursive: true, force: true }) };
}
