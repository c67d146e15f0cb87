import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles a page of a fixture, with its own script called `page.js`, into a folder that is served below a
 * base path.
 */
export async function bundlePage(input: string, dir: string, base: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    root: join(import.meta.dirname, ".."),
    base,
    logLevel: "warn",
    build: {
      outDir: dir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { page: input },
        output: { entryFileNames: "[name].js", assetFileNames: "assets/[name][extname]" },
      },
    },
  });
}
