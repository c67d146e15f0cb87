import { nodeRule } from "../text/note-text.ts";
import { short } from "../text/short.ts";

/** An import or an export. */
export const mdxImport = nodeRule({
  kind: "mdx-import",
  severity: "error",
  on: ["mdxjsEsm"],
  check: ({ value }) => ({
    message: `A note imports and exports nothing: ${short(value)}`,
    suggestion: "components are there by name",
  }),
});
