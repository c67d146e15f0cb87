import { linkRule } from "./link-rule.ts";

/** A link to a private note: it is published as its words. */
export const privateLink = linkRule({
  kind: "private-link",
  severity: "warning",
  on: ["note"],
  check({ note }, { from }) {
    if (!note.fields.isPrivate || from.fields.isPrivate) return undefined;
    const message = `${note.file} is private: readers see this link as plain text.`;
    return { message, suggestion: "drop the link, or publish the note" };
  },
});
