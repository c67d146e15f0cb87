import type { Link } from "../../contents/links.ts";
import type { Finding } from "../../diagnostic/rule.ts";
import { linkRule, wikilink } from "./link-rule.ts";

/** A link to what is not there. */
export const brokenLink = linkRule({
  kind: "broken-link",
  severity: "error",
  on: ["nothing", "nowhere", "no-page", "no-file"],
  check(meant, { link }) {
    switch (meant.to) {
      case "nothing":
        return link.kind === "embed" ? undefined : noNote(link, meant);
      case "nowhere":
        return {
          message: "This link names nothing.",
          suggestion: "name a note, a heading or an address",
        };
      case "no-page": {
        const { path, near } = meant;
        return {
          message: `There is no page "${path}" on this site.`,
          suggestion: near
            ? `did you mean ${near}?`
            : "link to a note by its file, to a tag by /tags/its-name/",
        };
      }
      case "no-file":
        return { message: `There is no file "${meant.path}".`, suggestion: "link to what is there" };
    }
  },
});

/** An embed of a note that is not there. */
export const brokenEmbed = linkRule({
  kind: "broken-embed",
  severity: "error",
  on: ["nothing"],
  check: (meant, { link }) => (link.kind === "embed" ? noNote(link, meant, " to embed") : undefined),
});

function noNote(
  link: Link,
  { name, near }: { readonly name: string; readonly near?: string },
  purpose = "",
): Finding {
  const meant = near && `did you mean ${link.written === "wiki" ? wikilink(link, near) : near}?`;
  const suggestion = /^https?:\/\//i.test(name) ? "write an address as [words](address)" : meant;
  return { message: `There is no note "${name}"${purpose}.`, suggestion };
}
