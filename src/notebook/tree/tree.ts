import type { Nodes, Root } from "mdast";
import { type Diagnostic, diagnosticsOf } from "../diagnostic/diagnostic.ts";
import { placesIn } from "../text/place.ts";
import { FILLER } from "./filler.ts";
import { walk } from "./walk.ts";

/** What can be wrong with a text so that it is not read whole, or not as it was meant. */
export const TREE_KINDS = { "not-text": "error", "too-deep": "error", "mdx-syntax": "error" } as const;

const diagnostic = diagnosticsOf(TREE_KINDS);

/** Markdown is for everyone; MDX may use the site's own components. */
export type NoteFormat = "md" | "mdx";

/**
 * Turns Markdown or MDX into a tree whose positions are those of the source. Throws on MDX that does not
 * parse.
 */
export type Parse = (source: string, format: NoteFormat) => Root;

/** A note's text as a tree, and what was wrong on the way. */
export interface Tree {
  readonly tree: Root;
  /**
   * What it was read as: MDX that does not parse is read as Markdown, so that its title and links still
   * count.
   */
  readonly format: NoteFormat;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a note. */
export function treeOf(file: string, source: string, format: NoteFormat, parse: Parse): Tree {
  const parsed =
    format === "mdx" ? parseMdx(file, source, parse) : { tree: parse(source, "md"), format, diagnostics: [] };
  const start = { file, line: 1, column: 1 };
  const diagnostics = [...parsed.diagnostics];
  if (source.includes("\0"))
    diagnostics.push(diagnostic("not-text", start, "This file is not text: it holds a zero byte."));
  // What the file system could not read as UTF-8; a build would stop at it without a word.
  const unread = source.indexOf("\ufffd");
  if (unread >= 0) {
    const message = "Here stands \ufffd, for bytes that are no UTF-8 text.";
    const place = placesIn(file, source)(unread);
    diagnostics.push(diagnostic("not-text", place, message, "save the file as UTF-8, or write &#xFFFD;"));
  }
  if (source.includes(FILLER)) dropFillers(parsed.tree);
  if (cutBelow(parsed.tree, DEPTH_LIMIT)) {
    const message = `Quotes or lists stand in each other more than ${DEPTH_LIMIT} levels deep: below, nothing is checked.`;
    diagnostics.push(diagnostic("too-deep", start, message, "write it flatter"));
  }
  return { ...parsed, diagnostics };
}

function parseMdx(file: string, source: string, parse: Parse): Tree {
  try {
    return { tree: parse(source, "mdx"), format: "mdx", diagnostics: [] };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [, line = "1", column = "1", message = text] = /^(\d+):(\d+): ([\s\S]*)$/.exec(text) ?? [];
    const place = { file, line: Number(line), column: Number(column) };
    const found = diagnostic("mdx-syntax", place, message.replace(/ \(mdx-[^)]*\)$/, ""));
    return { tree: parse(source, "md"), format: "md", diagnostics: [found] };
  }
}

/** Takes the fillers out of a tree, and the paragraphs and headings that hold nothing else. */
function dropFillers(tree: Root): void {
  walk(tree, (node) => {
    const fields = node as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(fields))
      if (typeof value === "string") fields[name] = value.replaceAll(FILLER, "");
    if ("children" in node) node.children = (node.children as Nodes[]).filter(hasMore) as never;
  });
}

const hasMore = (node: Nodes) =>
  (node.type !== "paragraph" && node.type !== "heading") ||
  node.children.some((child) => child.type !== "text" || child.value.replaceAll(FILLER, "").trim() !== "");

/** Levels of the tree that are read. The stack must hold what walks over it. */
const DEPTH_LIMIT = 200;

/** Takes away whatever lies deeper than a number of levels; says whether there was anything. */
function cutBelow(tree: Root, limit: number): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === limit) {
      for (const node of level) if ("children" in node) node.children = [];
      return true;
    }
    level = level.flatMap((node): Nodes[] => ("children" in node ? node.children : []));
  }
  return false;
}
