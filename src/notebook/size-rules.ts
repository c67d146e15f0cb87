import { LONGEST_NOTE } from "./mend.ts";
import { type Problem, problem } from "./problem.ts";

/** Minutes of reading after which a note holds more than one idea. */
const LONG = 10;

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
