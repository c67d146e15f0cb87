import type { Root } from "mdast";
import { type Features, markdownToMdast, mdxToMdast } from "satteri";
import type { NoteFormat } from "../notebook/note/note.ts";

/**
 * The Markdown that notes are written in: GitHub's, with wikilinks and typographic quotes. The colon keeps
 * the ids of footnotes apart from those of headings, which hold none.
 */
export const FEATURES = {
  gfm: { footnotes: { clobberPrefix: "note:" } },
  frontmatter: true,
  wikilinks: true,
  smartPunctuation: true,
} as const satisfies Features;

/**
 * Parses a note. The page is rendered by the same parser with the same features, so that what a check finds
 * and what a reader sees cannot differ.
 * @throws on MDX that is no MDX; the message begins with `line:column: `
 */
export function parse(source: string, format: NoteFormat): Root {
  const tree =
    format === "mdx"
      ? // The parser would look beyond a backslash that ends the text, and end the process.
        mdxToMdast(source.endsWith("\\") ? `${source}\n` : source, { features: FEATURES })
      : markdownToMdast(source, { features: FEATURES });
  return tree as Root;
}
