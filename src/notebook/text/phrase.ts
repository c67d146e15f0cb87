import type { Image, ImageReference, Nodes } from "mdast";
// The MDX kinds of node are declared by the parser's types.
import type {} from "satteri";

/** A link or an image amid a text. The words that its page shows are known only when all notes are read. */
export interface LinkWords {
  /** Where the link begins in the note's source, by which it is found among the note's links. */
  readonly offset: number;
  /** What its author wrote. */
  readonly words: string;
}

/** A text of a note on one line, whose links do not yet have the words that the page shows. */
export type Phrase = readonly (string | LinkWords)[];

/** Reads the text of a node. Marks of footnotes have no words. */
export const phraseOf = (node: Nodes): Phrase => trimmed(partsOf(node).map(({ part }) => part));

/** A part of a phrase, with the node that it was read from. */
export interface PhrasePart {
  readonly part: string | LinkWords;
  readonly node: Nodes;
}

/** Reads the text of a node in parts, white space and all. */
export function partsOf(node: Nodes): PhrasePart[] {
  const parts: PhrasePart[] = [];
  const read = (node: Nodes) => {
    const part = partOf(node);
    if (part !== undefined) parts.push({ part, node });
    else if ("children" in node) node.children.forEach(read);
  };
  read(node);
  return parts;
}

function partOf(node: Nodes): string | LinkWords | undefined {
  const offset = node.position?.start.offset ?? 0;
  switch (node.type) {
    case "image":
    case "imageReference":
      return { offset, words: oneLine(node.alt ?? "") };
    case "link":
    case "linkReference":
      return { offset, words: oneLine(node.children.map(wordsIn).join("")) };
    case "break":
      return " ";
    case "mdxTextExpression":
    case "mdxFlowExpression":
      return "";
    default:
      return "value" in node ? oneLine(node.value) : undefined;
  }
}

/** Returns the words in a link; a picture in a link has none. */
const wordsIn = (node: Nodes): string =>
  partsOf(node)
    .map(({ part, node }) => (typeof part === "string" ? part : isPicture(node) ? "" : part.words))
    .join("");

/** Tells whether a node is an image, written in place or by reference. */
export const isPicture = (node: Nodes): node is Image | ImageReference =>
  node.type === "image" || node.type === "imageReference";

const oneLine = (text: string) => text.replace(/\s+/g, " ");

/** Removes the white space at a phrase's ends, and its empty parts. */
export function trimmed(phrase: Phrase): Phrase {
  const parts = phrase.filter((part) => part !== "");
  const [first] = parts;
  if (typeof first === "string") {
    const start = first.trimStart();
    if (start === "") return trimmed(parts.slice(1));
    parts[0] = start;
  }
  const last = parts.at(-1);
  if (typeof last !== "string") return parts;
  const end = last.trimEnd();
  if (end === "") return trimmed(parts.slice(0, -1));
  parts[parts.length - 1] = end;
  return parts;
}

/** Joins the parts of a phrase as its author wrote them. */
export const asTyped = (phrase: Phrase): string =>
  phrase.map((part) => (typeof part === "string" ? part : part.words)).join("");
