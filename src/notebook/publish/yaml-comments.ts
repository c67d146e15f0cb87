import { Lexer } from "yaml";
import type { TextEdit } from "../text/text-edit.ts";

/** What the lexer of YAML says before a scalar, which may begin like a comment. */
const SCALAR = "\u001f";
/** Marks of the lexer that stand for nothing in the text. */
const MARKS = new Set(["\u0002", "\u0018", SCALAR]);

/** Takes the comments out of front matter: those that have a line of their own together with it. */
export function yamlCommentEdits(source: string, bodyStart: number): TextEdit[] {
  const from = source.indexOf("\n") + 1;
  if (bodyStart === 0 || !source.slice(from, bodyStart).includes("#")) return [];
  const edits: TextEdit[] = [];
  let offset = from;
  let before = "";
  for (const token of new Lexer().lex(source.slice(from, bodyStart))) {
    if (token.startsWith("#") && before !== SCALAR)
      edits.push(lineEdit(source, offset, offset + token.length));
    if (!MARKS.has(token)) offset += token.length;
    before = token;
  }
  return edits;
}

function lineEdit(source: string, start: number, end: number): TextEdit {
  const line = source.lastIndexOf("\n", start - 1) + 1;
  const blank = source.slice(line, start).trim() === "";
  if (blank)
    return { start: line, end: end + (/^\r?\n/.exec(source.slice(end, end + 2))?.[0].length ?? 0), text: "" };
  return { start: line + source.slice(line, start).trimEnd().length, end, text: "" };
}
