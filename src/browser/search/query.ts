import { runs } from "./unspaced.ts";

/** What a reader asked for: words anywhere in a note, and phrases whose words stand side by side. */
export interface Query {
  readonly words: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

const QUOTED = /["“”„]([^"“”„]*)["“”„]/gu;
const NOT_A_LETTER = /[^\p{L}\p{N}\p{M}_]+/gu;

/**
 * Reads what was typed.
 * @param typed `sticky session`, `"sticky session"`, `node.memory`, `新幹線`; a quote left open is an ordinary
 * mark.
 * @returns its words in lower case, without punctuation. A word of parts gives its parts, since the index has
 * them too.
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

/** Whether nothing was asked for. */
export const isEmpty = (query: Query): boolean => query.words.length === 0 && query.phrases.length === 0;

/** Everything the query asks for, each as its reader would write it. */
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
 * `node.memory` → both; `don't`, `c++`, `i/o` stay one word, since the index drops parts of a single letter.
 */
function parts(word: string): string[] {
  const found = word.split(NOT_A_LETTER).filter(Boolean);
  return found.every((part) => part.length > 1) ? found : plainWords(word);
}
