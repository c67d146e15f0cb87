import { linkRule } from "./link-rule.ts";

const SHOWN = 3;

/** A link that may mean one file or another. */
export const ambiguousLink = linkRule({
  kind: "ambiguous-link",
  severity: "error",
  on: ["several"],
  check({ files }, { link }) {
    const more = files.length > SHOWN ? ` or ${files.length - SHOWN} more` : "";
    const message = `"${link.target}" may mean ${files.slice(0, SHOWN).join(" or ")}${more}.`;
    return { message, suggestion: "link by the id or the path" };
  },
});
