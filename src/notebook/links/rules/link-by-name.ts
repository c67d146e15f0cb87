import { folderOf, relativePath } from "../../text/paths.ts";
import { wordsToKeep } from "../link-label.ts";
import { linkRule, wikilink } from "./link-rule.ts";

/** A link that finds its note by another name than its id or its path. */
export const linkByName = linkRule({
  kind: "link-by-name",
  severity: "notice",
  on: ["note"],
  check(meant, { from, link, names }) {
    const { note, lost, by, exact } = meant;
    if (lost) return undefined;
    if (by === "former") {
      const better =
        link.written === "wiki"
          ? wikilink(link, names.nameOf(note))
          : relativePath(folderOf(from.file), note.file).replaceAll(" ", "%20");
      const message = `This link finds ${note.file} by an id that it once had.`;
      return { message, suggestion: `write ${better}` };
    }
    const isByName = by === "title" || by === "alias";
    if (link.written !== "wiki" || (!isByName && exact)) return undefined;
    const better = wikilink(link, names.nameOf(note), wordsToKeep(link, meant));
    const how = isByName ? `its ${by}` : "other capitals";
    return {
      message: `This link finds ${note.file} by ${how}; other tools may not.`,
      suggestion: `write ${better}`,
    };
  },
});
