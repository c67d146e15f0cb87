import type { Note, NoteFile } from "./note.ts";

/**
 * Formats a note as JSON for the cache. The source is left out where it equals the file's.
 * @param file the file that the note was read from
 */
export function noteToJson({ source, titleHeading, ...note }: Note, file: NoteFile): string {
  const heading = titleHeading && note.outline.headings.indexOf(titleHeading);
  return JSON.stringify({ ...note, heading, source: source === file.source ? undefined : source });
}

/**
 * Parses a note that `noteToJson` formatted, given the same file.
 * @throws when the text is not such a note
 */
export function noteFromJson(json: string, file: NoteFile): Note {
  const { heading, source = file.source, ...note } = JSON.parse(json);
  const titleHeading = note.outline.headings[heading];
  return { ...note, source, ...(titleHeading && { titleHeading }) };
}
