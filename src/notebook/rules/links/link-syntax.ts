import { lastUpTo } from "../../text/sorted.ts";
import { stretchesOf } from "../../tree/prose.ts";
import { noteRule } from "../text/note-text.ts";

/** How links are mistyped, so that the page shows their signs: each with what to do about it. */
const MISTAKES: readonly [form: RegExp, advice: string][] = [
  [/(?<!\\)\[[^[\]\n]+\][ \t]+\((?=https?:|claim:|www\.)/g, "leave no space between ] and ("],
  [/\([^()\n]+\)\[(?=https?:|claim:|www\.)/g, "write [words](address)"],
  [/(?<![\\!\]])\[[^[\]\n]+\]\((?=https?:|claim:|www\.|\.{0,2}\/)/g, "write %20 for a space in an address"],
  [/(?<![\\[])\[\[[^[\]\n]+\](?!\])/g, "close it with ]]"],
  [/(?<![\\[])\[\[[^[\]\n]+$/gm, "close it with ]]"],
];

/** The address that a slip leads up to is a link of its own, behind the prose. */
const BEYOND = "https:".length;

/**
 * A link that was meant and is none. Where the text is not as its author wrote it, no link needs to be one.
 */
export const linkSyntax = noteRule({
  kind: "link-syntax",
  severity: "warning",
  check({ prose, source, changed, at }) {
    const starts = changed.map(({ start }) => start);
    return stretchesOf(prose).flatMap(({ start, end }) => {
      const text = source.slice(start, end);
      if (!text.includes("[") || start < (changed[lastUpTo(starts, start)]?.end ?? 0)) return [];
      const seen = source.slice(start, end + BEYOND);
      return MISTAKES.flatMap(([form, suggestion]) =>
        [...seen.matchAll(form)]
          .filter(({ index }) => index < text.length)
          .map(({ index }) => ({
            message: "This was meant to be a link, and is none.",
            suggestion,
            place: at(start + index),
          })),
      );
    });
  },
});
