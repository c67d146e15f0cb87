import { type Diagnostic, diagnostic } from "../diagnostic/diagnostic.ts";
import type { At } from "../text/place.ts";
import { lastUpTo } from "../text/sorted.ts";
import type { Range } from "../tree/outline.ts";
import { type Prose, stretchesOf } from "../tree/prose.ts";

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
 * Links that were meant and are none.
 * @param changed where the text is not as its author wrote it: there no link needs to be one
 */
export function linkSyntaxDiagnostics(
  prose: Prose,
  source: string,
  changed: readonly Range[],
  at: At,
): Diagnostic[] {
  const starts = changed.map(({ start }) => start);
  return stretchesOf(prose).flatMap(({ start, end }) => {
    const text = source.slice(start, end);
    if (!text.includes("[") || start < (changed[lastUpTo(starts, start)]?.end ?? 0)) return [];
    const seen = source.slice(start, end + BEYOND);
    return MISTAKES.flatMap(([form, advice]) =>
      [...seen.matchAll(form)]
        .filter(({ index }) => index < text.length)
        .map(({ index }) =>
          diagnostic("link-syntax", at(start + index), "This was meant to be a link, and is none.", advice),
        ),
    );
  });
}
