import { type Problem, problem } from "../problem/problem.ts";
import { LONGEST_NOTE } from "../text/mend.ts";
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
export function titleProblems(title: string, place: Place): Problem[] {
  if (title.length <= LONGEST_TITLE) return [];
  const message = `Only the first ${LONGEST_TITLE} characters of this title are shown.`;
  return [problem("note-too-large", place, message, "write it shorter")];
}

/** What is wrong with a note's length. */
export function sizeProblems(file: string, minutes: number, isCut: boolean): Problem[] {
  const place = { file, line: 1, column: 1 };
  if (isCut) {
    const message = `Only the first ${LONGEST_NOTE.toLocaleString("en")} characters of this file are read.`;
    return [problem("note-too-large", place, message, "make several notes of it")];
  }
  if (minutes <= LONG) return [];
  const message = `This note takes ${minutes} minutes to read.`;
  return [problem("note-long", place, message, "make a note of each idea in it, and link them")];
}
