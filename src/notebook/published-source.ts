import { cutOut, fill } from "./filler.ts";
import type { ResolvedLink } from "./graph.ts";
import type { Note } from "./note.ts";
import { plainLinkEdits } from "./plain-links.ts";
import { applyEdits } from "./text-edit.ts";
import { type Parse, treeOf } from "./tree.ts";
import { yamlCommentEdits } from "./yaml-comments.ts";

/** What may define the address of links, and be used by none: some write notes to themselves so. */
const DEFINITION = /^[ \t>]*\[(?!\^)[^\]\n]+\]:/m;

/**
 * Writes a note as it may be published: without comments, and with plain text in place of links to private notes.
 * @param isHidden which notes are private
 * @returns the note's own source where nothing in it is private
 */
export function publishedSource(
  note: Note,
  links: readonly ResolvedLink[],
  isHidden: (note: Note) => boolean,
  parse: Parse,
): string {
  const { file, source, format, comments, bodyStart } = note;
  const hidden = new Set(
    links.filter(({ resolution: to }) => to.to === "note" && isHidden(to.note)).map(({ link }) => link),
  );
  const edits = yamlCommentEdits(source, bodyStart);
  if (hidden.size > 0 || DEFINITION.test(source)) {
    const { tree } = treeOf(file, source, format, parse);
    edits.push(...plainLinkEdits(tree, source, note.links, (link) => hidden.has(link)));
  }
  if (edits.length === 0 && comments.length === 0) return source;
  // Fillers keep every offset, so that all edits are made at once.
  return cutOut(applyEdits(fill(source, comments), edits));
}
