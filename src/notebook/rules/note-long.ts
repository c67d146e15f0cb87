import { noteRule } from "./text/note-text.ts";

/** Minutes of reading after which a note holds more than one idea. */
const LONG = 10;

/** A note that takes long to read. */
export const noteLong = noteRule({
  kind: "note-long",
  severity: "notice",
  check({ minutes, isCut }) {
    if (isCut || minutes <= LONG) return undefined;
    const message = `This note takes ${minutes} minutes to read.`;
    return { message, suggestion: "make a note of each idea in it, and link them" };
  },
});
