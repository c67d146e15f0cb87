import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Note } from "../note/note.ts";
import { buildNotebook, type NotebookParts } from "../notebook.ts";
import { differenceOf } from "../rename/rename-proof.ts";
import type { Place } from "../text/place.ts";
import { applyEdits, type TextEdit } from "../text/text-edit.ts";
import { fieldFixes } from "./field-fixes.ts";
import { linkFixes } from "./link-fixes.ts";

/** The kinds of diagnostics of which some can be fixed. */
const KINDS = ["date-form", "link-by-name", "broken-link", "broken-embed"] as const;

/**
 * Tells whether some diagnostics may be fixable. Only `fixNotes`, which reads all notes, tells for certain.
 */
export const isFixable = (diagnostics: readonly Pick<Diagnostic, "kind">[]): boolean =>
  diagnostics.some(({ kind }) => KINDS.some((each) => each === kind));

/** A diagnostic that was fixed: its place, the text before and the text now. */
export interface Fix extends Place {
  readonly kind: (typeof KINDS)[number];
  readonly was: string;
  readonly now: string;
}

/** A file with its fixes made. */
export interface FixedFile {
  readonly file: string;
  readonly source: string;
  readonly fixes: readonly Fix[];
}

/**
 * Fixes every diagnostic that can be fixed without asking the author. A file stays as it is where its fixes
 * would change what a link means or cause a new diagnostic.
 * @param isConcerned tells which files may be changed
 */
export function fixNotes(
  parts: NotebookParts,
  isConcerned: (file: string) => boolean = () => true,
): FixedFile[] {
  const before = buildNotebook(parts);
  const linksOf = linkFixes(before, parts.parse);
  const raw = new Map(parts.files.map(({ file, source }) => [file, source]));
  let fixed = before.notes
    .filter(({ file }) => isConcerned(file))
    .flatMap((note) => fixedFile(note, raw.get(note.file) ?? "", linksOf));
  for (;;) {
    const sources = new Map(fixed.map(({ file, source }) => [file, source]));
    const files = parts.files.map(({ file, source }) => ({ file, source: sources.get(file) ?? source }));
    const wrong =
      fixed.length > 0 && differenceOf(before, buildNotebook({ ...parts, files }), (file) => file);
    if (!wrong) return fixed;
    const left = fixed.filter(({ file }) => file !== wrong.file);
    // A difference in a file without fixes may come from any of the others: then none of the fixes is made.
    fixed = left.length < fixed.length ? left : [];
  }
}

function fixedFile(note: Note, raw: string, linksOf: ReturnType<typeof linkFixes>): FixedFile[] {
  // Where reading took out more than byte order marks at the start, the offsets differ from those of the
  // file, or the file is broken beyond fixing.
  const marks = raw.length - raw.replace(/^\uFEFF+/, "").length;
  if (note.source.length !== raw.length - marks) return [];
  const fixes: { fix: Fix; edits: readonly TextEdit[] }[] = [
    ...fieldFixes(note).map(({ kind, place, edit }) => ({
      fix: { kind, ...place, was: note.source.slice(edit.start, edit.end), now: edit.text },
      edits: [edit],
    })),
    ...linksOf(note).map(({ kind, link: { line, column, offset }, edits }) => ({
      fix: { kind, file: note.file, line, column, ...changeOf(note.source, offset, edits) },
      edits,
    })),
  ];
  if (fixes.length === 0) return [];
  const source = applyEdits(
    raw.slice(marks),
    fixes.flatMap(({ edits }) => edits),
  );
  return [{ file: note.file, source: raw.slice(0, marks) + source, fixes: fixes.map(({ fix }) => fix) }];
}

/** Returns the text of a link before and after its edits. The last edit ends before the link does. */
function changeOf(source: string, offset: number, edits: readonly TextEdit[]): { was: string; now: string } {
  const last = Math.max(...edits.map(({ end }) => end));
  const closing = /\]\]|\)|>|\n|$/.exec(source.slice(last));
  const end = last + (closing?.index ?? 0) + (closing?.[0].trimEnd().length ?? 0);
  const from = Math.min(offset, ...edits.map(({ start }) => start));
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const was = source.slice(from, end);
  return { was, now: applyEdits(was, moved) };
}
