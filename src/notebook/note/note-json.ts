import type { Note, NoteFile } from "./note.ts";

/** A note that was read from a file, as text, to be kept. The source is left out where it is the file's. */
export function noteToJson({ source, titleHeading, ...note }: Note, file: NoteFile): string {
  const heading = titleHeading && note.outline.headings.indexOf(titleHeading);
  return JSON.stringify({ ...note, heading, source: source === file.source ? undefined : source });
}

/**
 * The note that was read from a file, of the text that it was kept as.
 * @throws when the text is no note
 */
export function noteFromJson(json: string, file: NoteFile): Note {
  const { heading, source = file.source, ...note } = JSON.parse(json);
  const titleHeading = note.outline.headings[heading];
  return { ...note, source, ...(titleHeading && { titleHeading }) };
}
