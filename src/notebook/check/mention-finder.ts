import type { Range } from "../tree/outline.ts";
import { wordsIn } from "../tree/words.ts";

/** A stretch of a text that says a name, and whose name it is. */
export interface Mention<Owner> extends Range {
  readonly owner: Owner;
}

/** What names say up to a word, and how they go on. */
interface Node<Owner> {
  readonly next: Map<string, Node<Owner>>;
  readonly names: { readonly owner: Owner; readonly name: string; form?: RegExp }[];
}

/**
 * Prepares to find names in texts, in one pass over each whatever the number of names: they stand in a tree
 * by their words. Where one name begins another the longer wins. Capitals count in abbreviations (`REST`,
 * `GraphQL`) and short words (`Redis`); a hyphen is as good as a space.
 */
export function mentionFinder<Owner>(
  names: Iterable<readonly [name: string, owner: Owner]>,
): (text: string) => Mention<Owner>[] {
  const root = emptyNode<Owner>();
  for (const [name, owner] of names) {
    const words = wordsIn(name).map(({ start, end }) => name.slice(start, end));
    if (!words.some((word) => /\p{L}/u.test(word)) || words.join("").length < SHORTEST) continue;
    if (words.length > MOST_WORDS) continue;
    let node = root;
    for (const word of words) {
      const next = node.next.get(word.toLowerCase()) ?? emptyNode<Owner>();
      node.next.set(word.toLowerCase(), next);
      node = next;
    }
    node.names.push({ owner, name });
  }
  return (text) => {
    const words = wordsIn(text);
    const found: Mention<Owner>[] = [];
    for (let index = 0; index < words.length; index++) {
      const mention = longestAt(root, text, words, index);
      if (!mention) continue;
      found.push(mention);
      while (index + 1 < words.length && (words[index + 1]?.start ?? 0) < mention.end) index++;
    }
    return found;
  };
}

const SHORTEST = 2;
/** Nobody says a longer name, and each word of a text may be where it begins. */
const MOST_WORDS = 30;
/**
 * Up to so many letters, a word by itself is a name by its capitals alone: a note "State" is not meant by
 * every state.
 */
const SHORT_WORD = 5;

const emptyNode = <Owner>(): Node<Owner> => ({ next: new Map(), names: [] });

function longestAt<Owner>(
  root: Node<Owner>,
  text: string,
  words: readonly Range[],
  first: number,
): Mention<Owner> | undefined {
  const start = words[first]?.start ?? 0;
  let longest: Mention<Owner> | undefined;
  let node: Node<Owner> | undefined = root;
  for (let index = first; index < words.length; index++) {
    const { start: from, end } = words[index] as Range;
    node = node.next.get(text.slice(from, end).toLowerCase());
    if (!node) break;
    for (const each of node.names) {
      each.form ??= formOf(each.name);
      if (each.form.test(text.slice(start, end))) longest = { start, end, owner: each.owner };
    }
  }
  return longest;
}

/** A name as a text may say it: within a paragraph, whose lines in a quote begin with its sign. */
function formOf(name: string): RegExp {
  const words = wordsIn(name);
  const pattern = words.map(({ start, end }, index) => {
    const word = name.slice(start, end);
    const isFixed = isAbbreviation(word) || (words.length === 1 && word.length <= SHORT_WORD);
    const between = name.slice(words[index - 1]?.end ?? start, start);
    const gap = /^(\s+|-)$/.test(between) ? "(?:-|[^\\S\\n]+|[^\\S\\n]*\\n[\\s>]*)" : RegExp.escape(between);
    return `${gap}${isFixed ? RegExp.escape(word) : `(?i:${RegExp.escape(word)})`}`;
  });
  return new RegExp(`^${pattern.join("")}$`, "u");
}

const isAbbreviation = (word: string) => /\p{L}\p{M}*\p{Lu}/u.test(word);
