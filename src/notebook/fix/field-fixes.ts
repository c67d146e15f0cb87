import type { Note } from "../note/note.ts";
import { dayOf } from "../text/day.ts";
import type { Place } from "../text/place.ts";
import type { TextEdit } from "../text/text-edit.ts";

/** A field of the front matter that can be fixed without asking the author. */
export interface FieldFix {
  readonly kind: "date-form";
  readonly place: Place;
  readonly edit: TextEdit;
}

/** Fixes dates that are written as milliseconds since 1970. */
export function fieldFixes(note: Note): FieldFix[] {
  return note.diagnostics.flatMap((found): FieldFix[] => {
    if (found.kind !== "date-form") return [];
    const { kind, line, column, file } = found;
    const start = offsetAt(note.source, line, column);
    // A scalar without quotes, up to the line's end or a comment.
    const written = /^[\w.+-]+(?=[ \t]*(?:\r?\n|[ \t]#))/.exec(note.source.slice(start, note.bodyStart))?.[0];
    const text = written && dayIn(written);
    if (!written || !text) return [];
    return [{ kind, place: { file, line, column }, edit: { start, end: start + written.length, text } }];
  });
}

const dayIn = (milliseconds: string) =>
  /^\d{12,13}$/.test(milliseconds) ? dayOf(new Date(Number(milliseconds))) : undefined;

function offsetAt(source: string, line: number, column: number): number {
  let start = 0;
  for (let before = 1; before < line; before++) start = source.indexOf("\n", start) + 1;
  return start + column - 1;
}
