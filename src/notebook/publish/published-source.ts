import type { ResolvedLink } from "../links/graph.ts";
import type { Names } from "../links/names.ts";
import type { Note } from "../note/note.ts";
import { fileName } from "../text/paths.ts";
import { applyEdits, type TextEdit } from "../text/text-edit.ts";
import { cutOut, fill } from "../tree/filler.ts";
import { type Parse, treeOf } from "../tree/tree.ts";
import { plainLinkEdits } from "./plain-links.ts";
import { yamlCommentEdits } from "./yaml-comments.ts";

/** What may define the address of links, and be used by none: some write notes to themselves so. */
const DEFINITION = "]:";

/** The notes around one that is to be published. */
export interface Around {
  readonly links: readonly ResolvedLink[];
  readonly names: Names;
  /** Which notes are private. */
  readonly isHidden: (note: Note) => boolean;
  readonly parse: Parse;
}

/**
 * Writes a note as it may be published: without comments, and with plain text in place of links to private
 * notes.
 * @returns the note's own source where nothing in it is private
 */
export function publishedSource(note: Note, { links, names, isHidden, parse }: Around): string {
  const { file, source, format, comments, bodyStart, diagnostics } = note;
  const isName = (name: string) => {
    const { notes } = names.find(name);
    return notes.length > 0 && notes.every(isHidden);
  };
  const hidden = new Set(links.filter((link) => leadsTo(link, isHidden, isName)).map(({ link }) => link));
  const edits = [...yamlCommentEdits(source, bodyStart), ...yamlLinkEdits(source, bodyStart, isName)];
  if (hidden.size > 0 || source.includes(DEFINITION)) {
    // A note that is refused as MDX has the links of the Markdown that its page shows.
    const readAs = diagnostics.some(({ severity }) => severity === "error") ? "md" : format;
    const { tree } = treeOf(file, source, readAs, parse);
    edits.push(...plainLinkEdits(tree, source, note.links, (link) => hidden.has(link)));
  }
  if (edits.length === 0 && comments.length === 0) return source;
  // Fillers keep every offset, so that all edits are made at once.
  return cutOut(applyEdits(fill(source, comments), edits));
}

/** Whether a link leads to nothing but private notes, or names one where it leads nowhere. */
function leadsTo(
  { link, resolution }: ResolvedLink,
  isHidden: (note: Note) => boolean,
  isName: (name: string) => boolean,
): boolean {
  switch (resolution.to) {
    case "note":
      return isHidden(resolution.note);
    case "claim":
    case "example":
    case "asset":
      return false;
    default: {
      const path = link.target.replace(/[?#].*$/, "").replace(/\/+$/, "");
      // Of another host, only what has the form of a note's page here may be one: /redis/ is anybody's.
      if (HOST.test(path) && !path.includes("/notes/")) return false;
      return path !== "" && (isName(path) || isName(fileName(path).replace(/\.(mdx?|json|html)$/i, "")));
    }
  }
}

const HOST = /^(?:[a-z][a-z\d+.-]*:)?\/\//i;

/** Links in front matter, as Obsidian has them: `up: "[[note]]"`. */
function yamlLinkEdits(source: string, bodyStart: number, isName: (name: string) => boolean): TextEdit[] {
  const matter = source.slice(0, bodyStart);
  return [...matter.matchAll(/\[\[([^\]|#\n]+)[^\]|\n]*(?:\|([^\]\n]*))?\]\]/g)].flatMap(
    ({ index, 0: link, 1: name = "", 2: words = name }) =>
      isName(name.trim()) ? [{ start: index, end: index + link.length, text: words }] : [],
  );
}
