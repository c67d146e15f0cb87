import type { Definition, Nodes, Root } from "mdast";
import { decode } from "../../text/decode.ts";

import { isPicture } from "../text/phrase.ts";
import { placesIn } from "../text/place.ts";
import { type Sentence, sentenceFinder } from "../tree/sentence.ts";
import { walk } from "../tree/walk.ts";

/** A link as its note's author wrote it, not yet resolved. */
export interface Link {
  /**
   * `note`: `[[…]]`, or a Markdown link to a `.md` file. `embed`: `![[…]]` of a note or an example. `image`:
   * either form. `claim`: the scheme `claim:`. `url`: everything else.
   */
  readonly kind: "note" | "embed" | "image" | "claim" | "url";
  readonly written: "wiki" | "markdown";
  /** A note's name, a file's path, a URL, or `example/claim`; empty for a place on the same page. */
  readonly target: string;
  /** The place on the target: a heading's text or anchor. */
  readonly heading?: string;
  readonly block?: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly sentence: Sentence;
  /** Set for a link without words of its own: `[[name]]`. */
  readonly bare?: true;
  /** Set for a link that shows a picture, and needs no words. */
  readonly picture?: true;
  /** Set for a link on a node of a diagram, which shows the node's label. */
  readonly inDiagram?: true;
}

const IMAGE = /\.(png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers drop
const DROPPED = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028\u2029\ufeff]/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Tells whether a path has the ending of an image file, of a published kind or not. */
export const isImageFile = (path: string) => IMAGE.test(path);

/**
 * Reads the scheme of a URL in lower case with its `:`, ignoring white space and control characters as
 * browsers do; undefined for a URL without a scheme.
 */
export const schemeOf = (url: string) => SCHEME.exec(url.replace(DROPPED, ""))?.[0].toLowerCase();

/** Tells whether a node is written `[[…]]` or `![[…]]`; `[[1] words](address)` only begins like that. */
export function isWikilink({ type, position }: Nodes, source: string): boolean {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || (type !== "link" && type !== "image"))
    return false;
  return (
    source.startsWith(type === "image" ? "![[" : "[[", start.offset) && source.endsWith("]]", end.offset)
  );
}

/** Collects every link, embed and image of a note, in the order of the text. */
export function linksOf(tree: Root, source: string): Link[] {
  const links: Link[] = [];
  const definitions = definitionsOf(tree);
  const sentence = sentenceFinder();
  walk(tree, (node, parents) => {
    if (node.type === "code" && node.lang === "mermaid") links.push(...linksInDiagram(node, source));
    const image = isPicture(node);
    if (!image && node.type !== "link" && node.type !== "linkReference") return;
    const start = node.position?.start;
    const url = "url" in node ? node.url : definitions.get(node.identifier)?.url;
    if (start?.offset === undefined || url === undefined) return;
    const wiki = isWikilink(node, source);
    const place = { offset: start.offset, line: start.line, column: start.column };
    links.push({
      ...(wiki ? readWiki(url, image) : readMarkdown(url, image)),
      ...(wiki && !source.slice(start.offset, node.position?.end.offset).includes("|") && { bare: true }),
      ...place,
      sentence: sentence(node, parents),
      ...("children" in node && node.children.some(isPicture) && { picture: true }),
    });
  });
  return links;
}

const CLICK = /^([^\S\n]*(?:>[^\S\n]*)*click\s+[^\s"]+\s+(?:href\s+)?")\[\[([^\]\n"]+)\]\]"/gm;

/** Lists the wikilinks on nodes of a diagram: `click A "[[note]]"`. */
function linksInDiagram({ position }: Nodes, source: string): Link[] {
  const { start, end } = position ?? {};
  if (start?.offset === undefined) return [];
  const fence = source.slice(start.offset, end?.offset);
  const at = placesIn("", fence);
  return [...fence.matchAll(CLICK)].map(({ index, 1: before = "", 2: inner = "" }) => {
    const [target = "", words] = inner.split("|", 2);
    const offset = (start.offset ?? 0) + index + before.length;
    const column = offset - source.lastIndexOf("\n", offset - 1);
    const place = { offset, line: start.line + at(index).line - 1, column };
    const sentence = [[], (words ?? target).trim(), []] as const;
    const link = { ...readWiki(target, false), ...place, sentence, inDiagram: true } as const;
    return words === undefined ? { ...link, bare: true } : link;
  });
}

/**
 * Collects the definitions that `[words][name]` refers to, by name. The first definition of a name counts.
 */
export function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  return definitions;
}

type Reading = Pick<Link, "kind" | "written" | "target" | "heading" | "block">;

function readWiki(url: string, image: boolean): Reading {
  // In a table the bar must be escaped, [[N\|words]], and the backslash stays on the target.
  const [target, place] = splitTarget(url.replace(/\\\s*$/, ""));
  const kind = !image ? "note" : isImageFile(target) ? "image" : "embed";
  return { kind, written: "wiki", target, ...readPlace(place) };
}

function readMarkdown(url: string, image: boolean): Reading {
  if (image) return { kind: "image", written: "markdown", target: url };
  const scheme = schemeOf(url);
  if (scheme === "claim:")
    return { kind: "claim", written: "markdown", target: url.trim().slice("claim:".length) };
  if (scheme || url.startsWith("//")) return { kind: "url", written: "markdown", target: url };
  // Split before decoding: in C%23.md the # is part of the name.
  const [path, place] = splitTarget(url.replace(/#$/, ""));
  const toNote = path === "" ? place !== "" : /\.mdx?$/i.test(path);
  if (!toNote) return { kind: "url", written: "markdown", target: url };
  return { kind: "note", written: "markdown", target: decode(path), ...readPlace(decode(place)) };
}

/** Splits `Name#Place`. A `#` with nothing behind it belongs to the name, as in C#. */
function splitTarget(text: string): [target: string, place: string] {
  const hash = text.indexOf("#");
  const place = hash < 0 ? "" : text.slice(hash + 1).trim();
  return place === "" ? [text.trim(), ""] : [text.slice(0, hash).trim(), place];
}

/** Reads what stands behind the `#` of a link: a heading, or a block. */
export function readPlace(place: string): Pick<Link, "heading" | "block"> {
  const last = place.slice(place.lastIndexOf("#") + 1).trim();
  if (last.startsWith("^")) return { block: last.slice(1) };
  return place ? { heading: place } : {};
}
