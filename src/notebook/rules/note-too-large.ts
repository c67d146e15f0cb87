import type { Finding } from "../diagnostic/rule.ts";
import { LONGEST_NOTE } from "../text/normalise.ts";
import { noteRule } from "./text/note-text.ts";
import { LONGEST_TITLE } from "./text/title.ts";

/** A note of which a part is not read or not shown. */
export const noteTooLarge = noteRule({
  kind: "note-too-large",
  severity: "error",
  check({ isCut, title, dense, at }) {
    const found: Finding[] = [];
    if (isCut) {
      const message = `Only the first ${LONGEST_NOTE.toLocaleString("en")} characters of this file are read.`;
      found.push({ message, suggestion: "make several notes of it" });
    }
    if (title.words.length > LONGEST_TITLE) {
      const message = `Only the first ${LONGEST_TITLE} characters of this title are shown.`;
      found.push({ message, suggestion: "write it shorter", place: title.place });
    }
    if (dense !== undefined) {
      const message =
        "From here on too much stands without an empty line: the signs in it, or its end, are not read.";
      found.push({ message, suggestion: "put empty lines between paragraphs", place: at(dense) });
    }
    return found;
  },
});
