import type { Nodes, Root } from "mdast";
import type { TextEdit } from "../../notebook/text/text-edit.ts";
import { walk } from "../../notebook/tree/walk.ts";

/** What a text may be untidy in, with the edits that tidy the text. */
export interface TidyRule {
  /** What is said about each place. */
  readonly words: string;
  /** The edits, by offsets of the source; the tree is of the same source. */
  readonly edits: (source: string, tree: Root) => TextEdit[];
}

const LINE_ENDS: TidyRule = {
  words: "a line end of Windows or of old Macs",
  edits: (source) =>
    [...source.matchAll(/\r\n?/g)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      text: "\n",
    })),
};

const BYTE_ORDER_MARK: TidyRule = {
  words: "a byte order mark",
  edits: (source) => {
    const { length } = /^\uFEFF*/.exec(source)?.[0] ?? "";
    return length === 0 ? [] : [{ start: 0, end: length, text: "" }];
  },
};

const TRAILING_SPACE: TidyRule = {
  words: "white space at the end of the line",
  edits(source, tree) {
    const literal = literalLines(tree);
    const breaks = new Set<number>();
    walk(tree, (node) => node.type === "break" && breaks.add(startOf(node)));
    let line = 0;
    let from = 0;
    const edits: TextEdit[] = [];
    for (const text of source.split("\n")) {
      line++;
      const start = from + text.replace(/[ \t]+$/, "").length;
      const end = from + text.length;
      if (start < end && !literal.has(line) && !breaks.has(start)) edits.push({ start, end, text: "" });
      from = end + 1;
    }
    return edits;
  },
};

const LIST_MARKER: TidyRule = {
  words: "a list marker other than -",
  edits(source, tree) {
    const edits: TextEdit[] = [];
    walk(tree, (node) => {
      if (node.type !== "listItem") return;
      const start = startOf(node);
      if (/[*+]/.test(source.charAt(start))) edits.push({ start, end: start + 1, text: "-" });
    });
    return edits;
  },
};

const FILE_END: TidyRule = {
  words: "the file does not end with one line end",
  edits(source) {
    const text = source.replace(/[ \t\n]+$/, "");
    const end = source.slice(text.length);
    return text === "" || end === "\n" ? [] : [{ start: text.length, end: source.length, text: "\n" }];
  },
};

const BLANK_LINES: TidyRule = {
  words: "not one blank line in between",
  edits: (source, { children }) =>
    children.flatMap((node, index) => {
      const before = children[index - 1];
      if (!before) return [];
      const start = source.slice(0, before.position?.end.offset).trimEnd().length;
      const gap = source.slice(start, startOf(node));
      if (!/^\s+$/.test(gap)) return [];
      const lines = gap.split("\n").length - 1;
      // Whether one stands below a heading is a matter of taste.
      const wantsOne = node.type === "heading" || [before, node].some(({ type }) => type === "code");
      if (lines === 2 || (lines < 2 && !wantsOne)) return [];
      // What stands before a block on its own line may be what makes it that block.
      return [{ start, end: start + gap.lastIndexOf("\n") + 1, text: "\n\n" }];
    }),
};

/** In the order in which they are applied: the last one changes the number of lines. */
export const TIDY_RULES: readonly TidyRule[] = [
  BYTE_ORDER_MARK,
  LINE_ENDS,
  TRAILING_SPACE,
  LIST_MARKER,
  FILE_END,
  BLANK_LINES,
];

const LITERAL_BLOCK = /^(code|html|yaml|mdxjsEsm|mdxFlowExpression)$/;
const LITERAL_WORDS = /^(inlineCode|mdxTextExpression)$/;

/** The lines at whose end white space may be meant: of code, of HTML, of expressions. */
function literalLines(tree: Root): Set<number> {
  const lines = new Set<number>();
  walk(tree, ({ type, position }) => {
    if (!position || !(LITERAL_BLOCK.test(type) || LITERAL_WORDS.test(type))) return;
    // Words end before their last line does.
    const end = position.end.line + (LITERAL_BLOCK.test(type) ? 1 : 0);
    for (let line = position.start.line; line < end; line++) lines.add(line);
  });
  return lines;
}

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
