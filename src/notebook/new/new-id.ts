import { type Day, type NoteId, noteId, slugOf } from "../text/ids.ts";

/** The most letters of an id's words: every file system must take the file's name, in any script. */
const LONGEST = 60;
const APOSTROPHES = /(?<=\p{L})['’](?=\p{L})/gu;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * Makes the id of a new note from its day and the words of its title in kebab case. The id is also the slug.
 */
export const newId = (title: string, day: Day): NoteId =>
  noteId(`${day.replaceAll("-", "")}-${wordsOf(title)}`);

function wordsOf(title: string): string {
  const words = joined(title.normalize("NFC").toLowerCase());
  return slugOf(noteId(words === "" ? title : cutAtHyphen(words)));
}

/**
 * Makes the name of the example that a new note brings along, in the letters allowed for examples; empty
 * where the title has none of these letters.
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
