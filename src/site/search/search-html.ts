import {
  parse,
  serializeOuter,
  type DefaultTreeAdapterTypes as Tree,
  defaultTreeAdapter as tree,
} from "parse5";
import { hasUnspaced, spread } from "../../browser/search/unspaced.ts";

/** What the search takes from one page. */
export interface SearchPage {
  readonly lang: string;
  /** The body of the note as Pagefind is to read it. */
  readonly html: string;
  /** The prose of the note, without code. */
  readonly prose: string;
  /** What else the note is called: by itself, and by the notes that link to it. */
  readonly names: { readonly aliases: string; readonly called: string };
}

const DROPPED = new Set(["svg", "template", "iframe", "script", "style"]);
/**
 * A note has at most 200 levels. Far below them all is somebody's attack, and parse5 writes a tree by calling
 * itself.
 */
const DEEPEST = 1_000;
const NOT_PROSE = new Set(
  "code pre kbd samp button nav footer form label select noscript live-diagram".split(" "),
);

/**
 * Reads one built page, once, for the index and for the list of words.
 * @returns null for a page without `data-pagefind-body`: a redirect, or a page that is no note.
 */
export function readPage(page: string): SearchPage | null {
  // Without scripting, what is in `noscript` is elements, as Pagefind takes it.
  const document = parse(page, { scriptingEnabled: false });
  cutBelow(document, DEEPEST);
  const body = find(document, (element) => attribute(element, "data-pagefind-body") !== undefined);
  if (!body) return null;
  const aliases = attribute(body, "data-aliases") ?? "";
  const prose: string[] = [];
  const called: string[] = [];
  prepare(body, true, { prose, called });
  return {
    lang:
      attribute(
        find(document, () => true),
        "lang",
      )?.toLowerCase() ?? "",
    html: serializeOuter(body),
    prose: [...prose, aliases].join(" ").trim(),
    names: { aliases: apart(aliases), called: apart(called.join(", ")) },
  };
}

/** Takes the elements of a tree away that stand lower than some levels. */
function cutBelow(root: Tree.ParentNode, levels: number): void {
  let level: Tree.ParentNode[] = [root];
  for (let depth = 0; depth < levels && level.length > 0; depth++)
    level = level.flatMap(({ childNodes }) => childNodes.filter(tree.isElementNode));
  for (const lowest of level)
    lowest.childNodes = lowest.childNodes.filter((child) => !tree.isElementNode(child));
}

function find(parent: Tree.ParentNode, isIt: (element: Tree.Element) => boolean): Tree.Element | undefined {
  for (const child of parent.childNodes) {
    if (!tree.isElementNode(child)) continue;
    const found = isIt(child) ? child : find(child, isIt);
    if (found) return found;
  }
  return undefined;
}

const attribute = (element: Tree.Element | undefined, name: string): string | undefined =>
  element?.attrs.find((each) => each.name === name)?.value;

/** Makes a part of the note ready for Pagefind, and collects what else is taken from it. */
function prepare(
  parent: Tree.Element,
  isProse: boolean,
  into: { readonly prose: string[]; readonly called: string[] },
): void {
  parent.childNodes = parent.childNodes.filter(
    (child) => tree.isTextNode(child) || (tree.isElementNode(child) && !DROPPED.has(child.tagName)),
  );
  for (const child of parent.childNodes) {
    if (tree.isTextNode(child)) {
      if (isProse) into.prose.push(child.value);
      child.value = apart(child.value);
    } else if (tree.isElementNode(child)) {
      if (attribute(child, "data-called") !== undefined) into.called.push(textOf(child));
      // A program says the same name on every line; it is found by it, but should not outweigh the prose
      // about it.
      if (child.tagName === "pre") child.attrs.unshift({ name: "data-pagefind-weight", value: "0.3" });
      const isIgnored = attribute(child, "data-pagefind-ignore") !== undefined;
      prepare(child, isProse && !isIgnored && !NOT_PROSE.has(child.tagName), into);
    }
  }
}

const textOf = (parent: Tree.ParentNode): string =>
  parent.childNodes
    .map((child) => (tree.isTextNode(child) ? child.value : tree.isElementNode(child) ? textOf(child) : ""))
    .join("");

/** A run of such characters may go on beyond an inline tag, so its ends stand apart too. */
const apart = (text: string): string => (hasUnspaced(text) ? ` ${spread(text)} ` : text);
