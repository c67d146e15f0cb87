import type { Nodes, Root } from "mdast";
import { type Diagnostic, diagnostic } from "../diagnostic/diagnostic.ts";
import type { At } from "../text/place.ts";
import { offsetOf } from "../tree/outline.ts";
import { textOf } from "../tree/text.ts";
import { walk } from "../tree/walk.ts";

/** What is wrong with a note's text whatever its links mean. */
export function contentDiagnostics(
  tree: Root,
  source: string,
  bars: ReadonlySet<number>,
  at: At,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  walk(tree, (node) => {
    const found = diagnosticOf(node, source, bars, at);
    if (found) diagnostics.push(found);
  });
  const isEmpty = tree.children.every(({ type }) => type === "yaml" || type === "heading");
  return isEmpty
    ? [...diagnostics, diagnostic("empty-note", at(0), "This note says nothing yet.")]
    : diagnostics;
}

function diagnosticOf(
  node: Nodes,
  source: string,
  bars: ReadonlySet<number>,
  at: At,
): Diagnostic | undefined {
  const hasBareBar = () => bars.has((node.position?.end.offset ?? 0) - "|]]".length);
  switch (node.type) {
    case "code":
      return unclosedFence(node, source, at);
    case "image":
    case "imageReference": {
      if (hasBareBar()) return withoutText(node, at);
      if (node.alt?.trim()) return undefined;
      const form = `![what it shows]${node.type === "image" ? `(${node.url})` : `[${node.label}]`}`;
      const message = "This image has no text for those who cannot see it.";
      return diagnostic("image-without-text", at(offsetOf(node)), message, `write ${form}`);
    }
    case "link":
      // One that names nothing either is a broken link, and reported as that.
      if (node.url.trim() === "") return undefined;
      return textOf(node).trim() === "" || hasBareBar() ? withoutText(node, at) : undefined;
    default:
      return undefined;
  }
}

const withoutText = (node: Nodes, at: At) =>
  diagnostic(
    "link-without-text",
    at(offsetOf(node)),
    "This link has no words of its own.",
    "write what it leads to",
  );

const OPENING = /^(`{3,}|~{3,})/;

/** A fence that is opened and never closed: everything below it has become code. */
function unclosedFence(node: Nodes, source: string, at: At): Diagnostic | undefined {
  const start = offsetOf(node);
  const text = source.slice(start, node.position?.end.offset).trimEnd();
  const fence = OPENING.exec(text)?.[1];
  if (!fence) return undefined;
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  const closing = /^([\s>]*)(`+|~+)$/.exec(lastLine);
  const place = at(start);
  // Further in than three spaces it would be code like all the rest.
  const isClosed =
    text.includes("\n") && closing?.[2]?.startsWith(fence) && (closing[1]?.length ?? 0) <= place.column + 2;
  if (isClosed) return undefined;
  const message = `This ${fence} block is never closed: everything below it is code.`;
  return diagnostic("unclosed-fence", place, message, `add a line ${fence} where it ends`);
}
