import type { Range } from "./outline.ts";

/**
 * Stands for each character of a comment while a note is read: Unicode guarantees that this code point never
 * means anything.
 */
export const FILLER = "\ufdd0";

/**
 * Writes fillers over comments. Line ends stay, and so do the marks that make a line part of a quote or a
 * list.
 */
export function fill(source: string, ranges: readonly Range[]): string {
  let text = "";
  let from = 0;
  let line = 0;
  for (const { start, end } of ranges) {
    const between = source.slice(from, start);
    const comment = source.slice(start, end);
    line = lastLine(between, from) ?? line;
    const before = CONTAINER.exec(source.slice(line, Math.min(start, line + DEEPEST)))?.[0] ?? "";
    text += between + fillLines(comment, before.length);
    line = lastLine(comment, start) ?? line;
    from = end;
  }
  return text + source.slice(from);
}

const ITEM = /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]/;

/**
 * Finds the offset at which the last line of a stretch begins; undefined where no line ends in the stretch.
 */
function lastLine(stretch: string, offset: number): number | undefined {
  const end = stretch.lastIndexOf("\n");
  return end < 0 ? undefined : offset + end + 1;
}

/** Characters within which the text of a line begins. */
const DEEPEST = 400;

/** What a line begins with in quotes and lists. */
const CONTAINER = /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*/;

/**
 * @param depth how far in the lines of the quote or list begin: further in, white space would make code of
 * what follows
 */
const fillLines = (comment: string, depth: number) =>
  comment
    .split("\n")
    .map((line, index) => {
      const inside = index === 0 ? 0 : Math.min(depth, /^[ \t>]*/.exec(line)?.[0].length ?? 0);
      return line.slice(0, inside) + line.slice(inside).replace(/[^\r]/g, FILLER);
    })
    .join("\n");

/** Turns lines that contain only comments into white space, as the parser needs. All offsets stay. */
export const blankLines = (filled: string): string =>
  filled.replace(WHOLE_LINE, (line, before: string) => before + " ".repeat(line.length - before.length));

const WHOLE_LINE = /^([ \t>]*)\ufdd0[\ufdd0 \t]*(?=\r?$)/gm;

/**
 * Removes the fillers from a text, together with the white space that only kept a comment apart from its
 * neighbours.
 */
export const cutOut = (filled: string): string =>
  filled
    .replace(/(?:^[ \t>]*\ufdd0[\ufdd0 \t]*\r?\n){2,}/gm, (lines, offset: number, text: string) =>
      ITEM.test(text.slice(offset + lines.length, offset + lines.length + DEEPEST))
        ? ""
        : `${/^[ \t>]*/.exec(lines)?.[0].trimEnd() ?? ""}\n`,
    )
    .replace(/^[ \t>]*\ufdd0[\ufdd0 \t]*(?:\r?\n|$)/gm, "")
    .replace(/^((?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*)\ufdd0+[ \t]*/gm, "$1")
    .replace(/(?<![ \t\ufdd0])[ \t\ufdd0]*\ufdd0([ \t]*)(?=\r?$)/gm, (_, after: string) =>
      after.length > 1 ? after : "",
    )
    .replace(/ \ufdd0+(?: |(?=[,.;:!?)\]}]|[*_~]+(?:[\s.,;:!?)]|$)))/g, (found) =>
      found.endsWith(" ") ? " " : "",
    )
    .replace(/(?<=[([{]|(?:^|[\s(])[*_~]{1,3})\ufdd0+ /gm, "")
    .replaceAll(FILLER, "");
