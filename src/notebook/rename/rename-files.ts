import { targetSpans } from "../contents/target-spans.ts";
import type { ResolvedLink } from "../links/graph.ts";
import { foldName } from "../links/names.ts";
import type { Note, NoteFile } from "../note/note.ts";
import type { Notebook, NotebookParts } from "../notebook.ts";
import { applyEdits, type TextEdit } from "../text/text-edit.ts";
import { type Parse, treeOf } from "../tree/tree.ts";
import { frontMatterEdits } from "./front-matter-edit.ts";
import { type Move, newTargets } from "./rename-links.ts";

/** A file that a renaming changes. */
export interface ChangedFile extends NoteFile {
  /** Where it stands now. */
  readonly before: string;
  /** How many links in it were rewritten. */
  readonly links: number;
}

/** Writes the files anew that change when a note moves: its own, and those with links to rewrite. */
export function changedFiles(
  { notes, graph }: Notebook,
  { files, assets = [], parse }: NotebookParts,
  move: Move,
): ChangedFile[] {
  const targetOf = newTargets(move, assets);
  const raw = new Map(files.map(({ file, source }) => [file, source]));
  return notes.flatMap((note) => {
    const isMoved = note === move.note;
    const links = linkEdits(note, graph.links.get(note.id) ?? [], targetOf, parse);
    const edits = isMoved ? [...links, ...frontMatterEdits(note, move.to.id, formerIds(move))] : links;
    if (edits.length === 0 && !isMoved) return [];
    const source = raw.get(note.file) ?? note.source;
    // Apart from marks at its start, a note is read with the offsets of its file.
    const marks = source.length - source.replace(/^\uFEFF+/, "").length;
    return [
      {
        before: note.file,
        file: isMoved ? move.to.file : note.file,
        source: source.slice(0, marks) + applyEdits(source.slice(marks), edits),
        links: new Set(links.map(({ start }) => start)).size,
      },
    ];
  });
}

function linkEdits(
  note: Note,
  links: readonly ResolvedLink[],
  targetOf: ReturnType<typeof newTargets>,
  parse: Parse,
): TextEdit[] {
  const wanted = links.flatMap((resolved) => {
    const text = targetOf(note, resolved);
    return text === undefined ? [] : [{ link: resolved.link, text }];
  });
  if (wanted.length === 0) return [];
  const { file, source, format } = note;
  const spanOf = targetSpans(treeOf(file, source, format, parse).tree, source);
  return wanted.flatMap(({ link, text }) => {
    const span = spanOf(link);
    return span && source.slice(span.start, span.end) !== text ? [{ ...span, text }] : [];
  });
}

/** The ids that the note had, and no longer has. */
function formerIds({ note, to, isKnown }: Move): string[] {
  const ids = [...note.fields.formerly, ...(note.id === to.id || !isKnown ? [] : [note.id])];
  return [...new Set(ids)].filter((id) => foldName(id) !== foldName(to.id));
}
