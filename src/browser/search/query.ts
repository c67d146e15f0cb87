import { runs } from "./unspaced.ts";

/** What a reader asked for: words anywhere in a note, and phrases whose words stand side by side. */
export interface Query {
  readonly words: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

const QUOTED = /["“”„]([^"“”„]*)["“”„]/gu;
const NOT_A_LETTER = /[^\p{L}\p{N}\p{M}_]+/gu;

/**
 * Parses a query as typed.
 * @param typed `sticky session`, `"sticky session"`, `node.memory`, `新幹線`; a quote left open is an ordinary
 *   mark
 * @returns its words in lower case, without punctuation; a compound word gives its parts, since the index has
 *   them too
 */
export function parseQuery(typed: string): Query {
  const words: string[] = [];
  const phrases: string[][] = [];
  const text = typed.normalize("NFC").toLowerCase();
  const rest = text.replace(QUOTED, (_, quoted: string) => {
    const phrase = runs(quoted).flatMap((run) => (run.unspaced ? [...run.text] : plainWords(run.text)));
    if (phrase.length > 0) phrases.push(phrase);
    return " ";
  });
  for (const run of runs(rest)) {
    if (!run.unspaced) words.push(...run.text.split(/\s+/).flatMap(parts));
    else if ([...run.text].length === 1) words.push(run.text);
    else phrases.push([...run.text]);
  }
  return { words: [...new Set(words)], phrases };
}

/** Tells whether a query asks for nothing. */
export const isEmpty = (query: Query): boolean => query.words.length === 0 && query.phrases.length === 0;

/** Lists the words and phrases of a query, each as its reader would write it. */
export const spoken = (query: Query): string[] => [
  ...query.words,
  ...query.phrases.map((phrase) => phrase.join(runs(phrase.join("")).some((run) => run.unspaced) ? "" : " ")),
];

const plainWords = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => word.replace(NOT_A_LETTER, ""))
    .filter(Boolean);

/**
 * Splits `node.memory` into its parts; `don't`, `c++` and `i/o` stay whole, since the index drops parts of a
 * single letter.
 */
function parts(word: string): string[] {
  const found = word.split(NOT_A_LETTER).filter(Boolean);
  return found.every((part) => part.length > 1) ? found : plainWords(word);
}

/** Words that shape a question and say nothing of what it is about. */
const SMALL = new Set(
  (
    "a about am an and any are as at be been between but by can could did do does doing difference explain for from get gets got had happen happens has " +
    "have he her his how i if in into is it its just know like may me mean means might my need not of on or our " +
    "she should so some than that the their them then there these they this those through to too use used using versus vs want " +
    "was we were what when where which while who why will with would you your"
  ).split(" "),
);

/** Drops the small words of a question, unless the question consists of them. */
export function gist(query: Query): Query {
  const words = query.words.filter((word) => !SMALL.has(word));
  return words.length + query.phrases.length > 0 ? { ...query, words } : query;
}
