import { type Diagnostic, diagnostic } from "../diagnostic/diagnostic.ts";
import { LONGEST_NOTE } from "../text/normalise.ts";
import type { Place } from "../text/place.ts";
import { cutAtWord } from "../tree/text.ts";

/** Minutes of reading after which a note holds more than one idea. */
const LONG = 10;

/** Characters of a title: every page that links to the note repeats it. */
const LONGEST_TITLE = 500;

/** As much of a title as is shown. */
export const cutTitle = (title: string) =>
  title.length > LONGEST_TITLE ? `${cutAtWord(title, LONGEST_TITLE)}…` : title;

/** What is wrong with a title's length. */
export function titleDiagnostics(title: string, place: Place): Diagnostic[] {
  if (title.length <= LONGEST_TITLE) return [];
  const message = `Only the first ${LONGEST_TITLE} characters of this title are shown.`;
  return [diagnostic("note-too-large", place, message, "write it shorter")];
}

/** What is wrong with a note's length. */
export function sizeDiagnostics(file: string, minutes: number, isCut: boolean): Diagnostic[] {
  const place = { file, line: 1, column: 1 };
  if (isCut) {
    const message = `Only the first ${LONGEST_NOTE.toLocaleString("en")} characters of this file are read.`;
    return [diagnostic("note-too-large", place, message, "make several notes of it")];
  }
  if (minutes <= LONG) return [];
  const message = `This note takes ${minutes} minutes to read.`;
  return [diagnostic("note-long", place, message, "make a note of each idea in it, and link them")];
}
