import { nodeRule } from "../text/note-text.ts";
import { short } from "../text/short.ts";

/** An expression in braces. */
export const mdxExpression = nodeRule({
  kind: "mdx-expression",
  severity: "error",
  on: ["mdxFlowExpression", "mdxTextExpression"],
  check: ({ value }) =>
    value.trim() === ""
      ? undefined
      : { message: `A note computes nothing: {${short(value)}}`, suggestion: "write \\{ for a brace" },
});
