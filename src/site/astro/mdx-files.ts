import type { ViteUserConfig } from "astro";
import { onCurrentSite } from "./render-site.ts";

type VitePlugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

const MDX_FILE = /\.mdx$/;

/**
 * Keeps Vite from reading the files of MDX notes: the notebook has read them, and `mdxProcessor` compiles
 * what it made of them. While somebody writes, they are compiled anew when the notes have been read again.
 */
export const mdxFiles = (): VitePlugin => ({
  name: "mdx-files",
  enforce: "pre",
  load: { filter: { id: MDX_FILE }, handler: () => "" },
  configureServer({ environments }) {
    onCurrentSite(() => {
      for (const { moduleGraph } of Object.values(environments))
        for (const [id, module] of moduleGraph.idToModuleMap)
          if (MDX_FILE.test(id)) moduleGraph.invalidateModule(module);
    });
  },
});
