import { type Day, type NoteId, noteId, slugOf } from "../text/ids.ts";

/** Letters of an id's words: a file's name must not grow beyond what a file system takes, in any script. */
const LONGEST = 60;
const APOSTROPHES = /(?<=\p{L})['’](?=\p{L})/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/** The id of a new note: its day, and the words of its title in kebab case. It is its own slug. */
export const newId = (title: string, day: Day): NoteId =>
  noteId(`${day.replaceAll("-", "")}-${wordsOf(title)}`);

function wordsOf(title: string): string {
  const words = joined(title.normalize("NFC").toLowerCase());
  return slugOf(noteId(words === "" ? title : cutAtHyphen(words)));
}

/**
 * The name of the example that a new note brings along, in the letters that examples are named by; empty
 * where none is left.
 */
export const newExampleName = (title: string): string =>
  cutAtHyphen(
    joined(
      title
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^\p{ASCII}]/gu, (letter) => (APOSTROPHE.test(letter) ? letter : " ")),
    ),
  );

const APOSTROPHE = /’/;

const joined = (text: string) =>
  text.replace(APOSTROPHES, "").replace(BETWEEN_WORDS, "-").replace(/^-|-$/g, "");

function cutAtHyphen(words: string): string {
  const letters = [...words];
  if (letters.length <= LONGEST) return words;
  const cut = letters.slice(0, LONGEST + 1).join("");
  const hyphen = cut.lastIndexOf("-");
  return hyphen > 0 ? cut.slice(0, hyphen) : letters.slice(0, LONGEST).join("");
}
