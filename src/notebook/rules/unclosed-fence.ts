import { offsetOf } from "../tree/outline.ts";
import { nodeRule } from "./text/note-text.ts";

const OPENING = /^(`{3,}|~{3,})/;

/** A fence that is opened and never closed: everything below it has become code. */
export const unclosedFence = nodeRule({
  kind: "unclosed-fence",
  severity: "warning",
  on: ["code"],
  check(node, { source, at }) {
    const start = offsetOf(node);
    const text = source.slice(start, node.position?.end.offset).trimEnd();
    const fence = OPENING.exec(text)?.[1];
    if (!fence) return undefined;
    const lastLine = text.slice(text.lastIndexOf("\n") + 1);
    const closing = /^([\s>]*)(`+|~+)$/.exec(lastLine);
    // Further in than three spaces it would be code like all the rest.
    const isFarIn = (closing?.[1]?.length ?? 0) > at(start).column + 2;
    if (text.includes("\n") && closing?.[2]?.startsWith(fence) && !isFarIn) return undefined;
    const message = `This ${fence} block is never closed: everything below it is code.`;
    return { message, suggestion: `add a line ${fence} where it ends` };
  },
});
