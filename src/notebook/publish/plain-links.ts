import type { Definition, Nodes, Root } from "mdast";
import { definitionsOf, isWikilink, type Link } from "../contents/links.ts";
import type { TextEdit } from "../text/text-edit.ts";
import { offsetOf } from "../tree/outline.ts";
import { walk } from "../tree/walk.ts";

/**
 * Makes plain text of links: the words after the bar, else what stands in the brackets. The line of a diagram
 * that makes a node lead to a note goes whole, and so does the definition of an address that no link uses.
 * @param isPlain which links, of those that a note has
 */
export function plainLinkEdits(
  tree: Root,
  source: string,
  links: readonly Link[],
  isPlain: (link: Link) => boolean,
): TextEdit[] {
  const plain = new Set(links.filter(isPlain).map(({ offset }) => offset));
  const definitions = definitionsOf(tree);
  const unused = new Set<Definition>();
  const used = new Set<Definition | undefined>();
  const edits: TextEdit[] = [];
  walk(tree, (node) => {
    if (node.type === "definition") unused.add(node);
    if (node.type === "code" && node.lang === "mermaid") edits.push(...clickLines(node, source, plain));
    if (!isLink(node)) return;
    if (plain.has(offsetOf(node))) edits.push({ ...rangeOf(node), text: wordsOf(node, source) });
    else if ("identifier" in node) used.add(definitions.get(node.identifier));
  });
  for (const definition of unused)
    if (!used.has(definition)) edits.push({ ...rangeOf(definition), text: "" });
  return edits;
}

type LinkNode = Extract<Nodes, { type: "link" | "image" | "linkReference" | "imageReference" }>;

const isLink = (node: Nodes): node is LinkNode =>
  node.type === "link" ||
  node.type === "image" ||
  node.type === "linkReference" ||
  node.type === "imageReference";

const rangeOf = ({ position }: Nodes) => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

const wordsOf = (node: LinkNode, source: string) => withoutBlock(ownWords(node, source).trim());

function ownWords(node: LinkNode, source: string): string {
  const { start, end } = rangeOf(node);
  if (isWikilink(node, source)) {
    const inner = source.slice(source.indexOf("[[", start) + 2, end - 2);
    const bar = /\\?\|/.exec(inner);
    return bar ? inner.slice(bar.index + bar[0].length) : escaped(inner);
  }
  if (!("children" in node)) return escaped(node.alt ?? "");
  const [first] = node.children;
  const last = node.children.at(-1);
  return first && last ? source.slice(rangeOf(first).start, rangeOf(last).end) : "";
}

/** A name is no markup. */
const escaped = (text: string) => text.replace(/[!#$&*<>@[\]^_`{|}~\\]/g, "\\$&");

/** Words that now begin a line begin no heading, list, quote, rule or fence. */
const withoutBlock = (text: string) =>
  text
    .replace(/^(?:[#>+*-]+(?=\s|$)|[-=`~_*]{3,}|=+$|\[(?:[ xX]\]|[!^]|[^\]]*\]:))/, "\\$&")
    .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\");

const CLICK = /^[^\S\n]*(?:>[^\S\n]*)*click\s[^\n]*\n?/gm;

function clickLines(node: Nodes, source: string, plain: ReadonlySet<number>): TextEdit[] {
  const { start, end } = rangeOf(node);
  return [...source.slice(start, end).matchAll(CLICK)].flatMap(({ index, 0: line }) => {
    const from = start + index;
    const leads = [...line.matchAll(/\[\[/g)].some((opening) => plain.has(from + opening.index));
    return leads ? [{ start: from, end: from + line.length, text: "" }] : [];
  });
}
