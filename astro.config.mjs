import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { mdxFiles } from "./src/site/astro/mdx-files.ts";
import { mdxProcessor } from "./src/site/astro/mdx-processor.ts";
import { devDiagnostics } from "./src/site/dev/dev-diagnostics.ts";
import { mermaidFrame } from "./src/site/publish/mermaid-frame.ts";
import { publishFiles } from "./src/site/publish/publish-files.ts";
import { runnerFrame } from "./src/site/publish/runner-frame.ts";
import { searchIndex } from "./src/site/search/search-index.ts";
import { cacheDir } from "./src/site/settings/cache-dir.ts";
import { settings } from "./src/site/settings/settings.ts";

const { site, base, notesDir } = settings(process.env);

/**
 * Small code that many features of a page share: in one file it costs a reader of each one request and not
 * five.
 */
const SHARED = {
  name: "shared",
  test: /\/src\/(?:text\/|browser\/(?:page\/(?:add-style|dom|fetch-once)|run\/stage)\.ts$)/,
};

export default defineConfig({
  site,
  base,
  cacheDir: cacheDir(notesDir, base),
  trailingSlash: "always",
  // Notes bring their own highlighting, headings and links; MDX notes go through the same plugins as Markdown
  // ones.
  markdown: { syntaxHighlight: false, processor: mdxProcessor() },
  integrations: [
    mdx(),
    sitemap(),
    publishFiles(),
    devDiagnostics(),
    mermaidFrame(),
    runnerFrame(),
    searchIndex(),
  ],
  // Everything is a file of its own: the Content-Security-Policy knows no inline style and one inline script.
  build: { inlineStylesheets: "never" },
  vite: {
    plugins: [mdxFiles()],
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } } } },
    },
    build: {
      assetsInlineLimit: 0,
      // Astro's own mark on MDX modules, which it has read by then.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
});
