import { nearBlock, nearHeading } from "../../tree/find-in-outline.ts";
import { linkRule } from "./link-rule.ts";

/** A link to a heading that its note does not have. */
export const brokenHeading = linkRule({
  kind: "broken-heading",
  severity: "error",
  on: ["note"],
  check({ note, lost }) {
    if (!lost || lost.kind === "block") return undefined;
    const near = nearHeading(note.outline, lost.name);
    const message = `${note.file} has no heading "${lost.name}".`;
    return { message, suggestion: near && `did you mean #${near}?` };
  },
});

/** A link to a block that its note does not have. */
export const brokenBlock = linkRule({
  kind: "broken-block",
  severity: "error",
  on: ["note"],
  check({ note, lost }) {
    if (lost?.kind !== "block") return undefined;
    const near = nearBlock(note.outline, lost.name);
    return {
      message: `${note.file} has no block ^${lost.name}.`,
      suggestion: near && `did you mean #^${near}?`,
    };
  },
});
