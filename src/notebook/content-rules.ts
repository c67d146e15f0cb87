import type { Root } from "mdast";
import { visitParents } from "unist-util-visit-parents";
import type { Place } from "./place.ts";
import { type Problem, problem } from "./problem.ts";

type At = (offset: number) => Place;

const OPENING = /^(`{3,}|~{3,})/;

/** Fences that are opened and never closed: everything below them has become code. */
export function unclosedFence(tree: Root, source: string, at: At): Problem[] {
  const problems: Problem[] = [];
  visitParents(tree, "code", (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const text = source.slice(start.offset, end.offset).trimEnd();
    const fence = OPENING.exec(text)?.[1];
    if (!fence) return;
    const lastLine = text.slice(text.lastIndexOf("\n") + 1).replace(/^[\s>]*/, "");
    const closed = text.includes("\n") && lastLine.startsWith(fence) && /^(`+|~+)$/.test(lastLine);
    if (closed) return;
    const message = `This ${fence} block is never closed: everything below it is code.`;
    problems.push(problem("unclosed-fence", at(start.offset), message, `add a line ${fence} where it ends`));
  });
  return problems;
}

/** Images that say nothing to those who cannot see them. */
export function imageWithoutText(tree: Root, at: At): Problem[] {
  const problems: Problem[] = [];
  visitParents(tree, "image", (node) => {
    if (node.alt?.trim()) return;
    const message = "This image has no text for those who cannot see it.";
    problems.push(problem("image-without-text", at(node.position?.start.offset ?? 0), message, `write ![what it shows](${node.url})`));
  });
  return problems;
}

/** A note without a word but its headings. */
export function emptyNote(tree: Root, place: Place): Problem[] {
  const empty = tree.children.every(({ type }) => type === "yaml" || type === "heading");
  return empty ? [problem("empty-note", place, "This note says nothing yet.")] : [];
}
