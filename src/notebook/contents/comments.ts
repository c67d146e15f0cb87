import type { Root } from "mdast";
import { FILLER, fill } from "../tree/filler.ts";
import type { Range } from "../tree/outline.ts";
import { type NoteFormat, type Parse, treeOf } from "../tree/tree.ts";
import { walk } from "../tree/walk.ts";

/** The comments of a note: what its writer keeps out of everything that is published. */
export interface Comments {
  /** In the order of the text, marks included. */
  readonly ranges: readonly Range[];
  /** Where a comment begins that is never closed: it goes on to the end of the note. */
  readonly unclosed?: number;
}

const NONE: Comments = { ranges: [] };

/** What opens a comment, with what closes it; in front of it, what a backslash takes the meaning from. */
const MARK = /\\[\s\S]|(%%)|(<!--)|(\{\s*\/\*)/g;

const SPACE = /\s*/y;

/**
 * Characters that are parsed to find a note's comments: each one with code that begins in it and ends beyond
 * it costs one reading.
 */
const MOST_PARSED = 500_000;

/**
 * Finds the comments of a note: from `%%` to `%%` as in Obsidian, HTML comments, and in MDX comments in
 * braces. Code holds none.
 * @param from where the note's own text begins
 */
export function findComments(source: string, from: number, format: NoteFormat, parse: Parse): Comments {
  if (!/%%|<!--|\{\s*\/\*/.test(source)) return NONE;
  const ranges: Range[] = [];
  let at = from;
  for (let parsed = 0; ; parsed += source.length) {
    const text = fill(source, ranges);
    if (parsed > MOST_PARSED) return { ranges: [...ranges, { start: at, end: source.length }], unclosed: at };
    const opaque = opaqueRanges(text, format, parse);
    const next = scan(text, at, format, opaque, ranges);
    if (next === undefined) return { ranges };
    if (next.unclosed) return { ranges, unclosed: ranges.at(-1)?.start ?? at };
    at = next.at;
  }
}

/** Collects comments up to the end of the text, or up to one after which it must be parsed anew. */
function scan(
  text: string,
  from: number,
  format: NoteFormat,
  opaque: readonly Opaque[],
  ranges: Range[],
): { at: number; unclosed: boolean } | undefined {
  let index = 0;
  MARK.lastIndex = from;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    const start = mark.index;
    while ((opaque[index]?.end ?? Infinity) <= start) index++;
    const around = opaque[index];
    if (around?.isCode && around.start <= start) {
      MARK.lastIndex = around.end;
      continue;
    }
    const [, percent, html, braces] = mark;
    const range = percent
      ? upTo(text, "%%", start, start + "%%".length)
      : html
        ? // `<!-->` and `<!--->` are comments too.
          upTo(text, "-->", start, start + "<!".length)
        : braces && format === "mdx"
          ? inBraces(text, start)
          : undefined;
    if (!range) continue;
    const { end = text.length } = range;
    ranges.push({ start: range.start, end });
    if (range.end === undefined) return { at: end, unclosed: true };
    while ((opaque[index]?.end ?? Infinity) <= end) index++;
    // Code begins in this comment and ends beyond: without the comment, what follows reads otherwise.
    const beyond = opaque[index];
    if (beyond && beyond.start < end && MATTERS.test(text.slice(end, beyond.end)))
      return { at: end, unclosed: false };
    MARK.lastIndex = end;
  }
  return undefined;
}

/** What makes it matter whether the text behind a comment is code. */
const MATTERS = /[`~%]|<!|\{/;

/** A comment up to its closing mark; without an end where there is none. */
interface Found {
  readonly start: number;
  readonly end?: number;
}

function upTo(text: string, mark: string, start: number, from: number): Found {
  const at = text.indexOf(mark, from);
  return at < 0 ? { start } : { start, end: at + mark.length };
}

/** MDX's `{/* … *\/}`; where the braces hold more than comments, the comments alone. */
function inBraces(text: string, start: number): Found {
  const first = text.indexOf("/*", start);
  let end = first;
  let next = first;
  while (text.startsWith("/*", next)) {
    const comment = upTo(text, "*/", next, next + "/*".length);
    if (comment.end === undefined) return { start };
    end = comment.end;
    SPACE.lastIndex = end;
    next = end + (SPACE.exec(text)?.[0].length ?? 0);
  }
  return text[next] === "}" ? { start, end: next + 1 } : { start: first, end };
}

/** What the parser does not look into: code, where a mark is none, and raw HTML. */
interface Opaque extends Range {
  readonly isCode: boolean;
}

function opaqueRanges(text: string, format: NoteFormat, parse: Parse): Opaque[] {
  const first = treeOf("", text, format, parse);
  // MDX knows no HTML comments, and is not read where it has any.
  const blank = (comment: string) => comment.replace(/[^\r\n]/g, FILLER);
  const { tree, format: readAs } =
    first.format === format ? first : treeOf("", text.replace(/<!--[\s\S]*?-->/g, blank), format, parse);
  return rangesOf(tree, (start) => readAs === format || /[`~]/.test(text[start] ?? ""));
}

/**
 * @param isCode whether code may begin at an offset: MDX that is read as Markdown has none that is marked by
 * white space
 */
function rangesOf(tree: Root, isCode: (start: number) => boolean): Opaque[] {
  const ranges: Opaque[] = [];
  walk(tree, ({ type, position }) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    if (type !== "code" && type !== "inlineCode" && type !== "html") return;
    ranges.push({
      start: start.offset,
      end: end.offset,
      isCode: type !== "html" && isCode(start.offset),
    });
  });
  return ranges.sort((a, b) => a.start - b.start);
}
