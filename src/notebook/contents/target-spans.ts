import type { Definition, Nodes, Root } from "mdast";
import { FILLER } from "../tree/filler.ts";
import { offsetOf, type Range } from "../tree/outline.ts";
import { walk } from "../tree/walk.ts";
import type { Link } from "./links.ts";
import { definitionsOf } from "./links.ts";

/** Prepares to find where in a note's source the target of a link stands, without its heading and words. */
export function targetSpans(tree: Root, source: string): (link: Link) => Range | undefined {
  const destinations = destinationsOf(tree, source);
  return (link) =>
    link.written === "wiki" ? wikiTarget(source, link.offset) : pathIn(source, destinations.get(link.offset));
}

function wikiTarget(source: string, offset: number): Range | undefined {
  const start = source.indexOf("[[", offset) + "[[".length;
  const inner = source.slice(start, source.indexOf("]]", start));
  const bar = /\\?\||$/.exec(inner)?.index ?? inner.length;
  return pathIn(source, { start, end: start + bar });
}

/**
 * What stands before the `#`, without the white space around it. Where nothing follows the `#` it belongs to
 * the name.
 */
function pathIn(source: string, range: Range | undefined): Range | undefined {
  if (!range) return undefined;
  const text = source.slice(range.start, range.end);
  // A comment amid a name: nothing is written over it.
  if (text.includes(FILLER)) return undefined;
  const hash = text.indexOf("#");
  const path = hash >= 0 && text.slice(hash + 1).trim() !== "" ? text.slice(0, hash) : text;
  const start = range.start + path.length - path.trimStart().length;
  return { start, end: start + path.trim().length };
}

/**
 * The destinations of Markdown links and images, by the offsets of the links; of a reference, that of its
 * definition.
 */
function destinationsOf(tree: Root, source: string): Map<number, Range> {
  const definitions = definitionsOf(tree);
  const found = new Map<number, Range>();
  walk(tree, (node) => {
    const range =
      node.type === "link" || node.type === "image"
        ? inlineDestination(node, source)
        : node.type === "linkReference" || node.type === "imageReference"
          ? definedDestination(definitions.get(node.identifier), source)
          : undefined;
    if (range) found.set(offsetOf(node), range);
  });
  return found;
}

const ENCLOSED = String.raw`<((?:[^<>\n\\]|\\.)*)>`;
const BARE = String.raw`((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)`;
const TITLE = String.raw`(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?`;
const REST = new RegExp(String.raw`^\]\(\s*(?:${ENCLOSED}|${BARE})${TITLE}\s*\)$`, "d");
const DEFINITION = new RegExp(String.raw`^\[(?:[^\]\\]|\\.)*\]:\s*(?:${ENCLOSED}|(\S+))`, "d");

function inlineDestination(node: Nodes, source: string): Range | undefined {
  const end = node.position?.end.offset ?? 0;
  const last = "children" in node ? node.children.at(-1) : undefined;
  let bracket = (last?.position?.end.offset ?? offsetOf(node)) - 1;
  for (;;) {
    bracket = source.indexOf("](", bracket + 1);
    if (bracket < 0 || bracket >= end) return undefined;
    const range = rangeIn(REST.exec(source.slice(bracket, end)), bracket);
    if (range) return range;
  }
}

function definedDestination(definition: Definition | undefined, source: string): Range | undefined {
  if (!definition) return undefined;
  const start = offsetOf(definition);
  return rangeIn(DEFINITION.exec(source.slice(start, definition.position?.end.offset)), start);
}

function rangeIn(match: RegExpExecArray | null, offset: number): Range | undefined {
  const [start, end] = match?.indices?.[1] ?? match?.indices?.[2] ?? [];
  return start === undefined || end === undefined ? undefined : { start: offset + start, end: offset + end };
}
