import { isMap, isScalar, type Pair, parseDocument } from "yaml";
import type { Note } from "../note/note.ts";
import type { NoteId } from "../text/ids.ts";
import type { TextEdit } from "../text/text-edit.ts";
import { yamlText } from "../text/yaml-text.ts";

/**
 * Gives a note's front matter another id where it has one, and the ids that the note had before. The rest of
 * it stays as it is, byte by byte.
 * @param note one whose front matter could be read
 */
export function frontMatterEdits(note: Note, id: NoteId, formerly: readonly string[]): TextEdit[] {
  const { source, bodyStart } = note;
  const line = source.includes("\r\n") ? "\r\n" : "\n";
  const list = `formerly: [${formerly.map(yamlText).join(", ")}]`;
  if (bodyStart === 0)
    return formerly.length === 0 ? [] : [{ start: 0, end: 0, text: ["---", list, "---", "", ""].join(line) }];
  const pairs = pairsOf(source, bodyStart);
  const edits: TextEdit[] = [];
  const own = pairs.get("id");
  if (own && note.fields.id !== undefined && note.fields.id !== id)
    edits.push({ start: own.valueStart, end: own.end, text: yamlText(id) });
  const before = pairs.get("formerly");
  const after = source.lastIndexOf("\n", source.slice(0, bodyStart).trimEnd().length - 1) + 1;
  if (String(note.fields.formerly) === String(formerly)) return edits;
  if (!before) edits.push({ start: after, end: after, text: `${list}${line}` });
  else if (formerly.length > 0) edits.push({ start: before.start, end: before.end, text: list });
  else {
    const next = source.indexOf("\n", before.end - 1) + 1;
    edits.push({ start: before.start, end: next, text: "" });
  }
  return edits;
}

interface PairRange {
  readonly start: number;
  readonly valueStart: number;
  /** Where the value ends, without white space after it. */
  readonly end: number;
}

/** Where each field of the front matter stands in the note. */
function pairsOf(source: string, bodyStart: number): Map<unknown, PairRange> {
  const yamlStart = source.indexOf("\n") + 1;
  const { contents } = parseDocument(source.slice(yamlStart, bodyStart).replace(/(---|\.\.\.)\s*$/, ""), {
    schema: "core",
    logLevel: "silent",
    uniqueKeys: false,
  });
  if (!isMap(contents)) return new Map();
  return new Map(contents.items.flatMap((pair) => rangeOf(pair, source, yamlStart)));
}

function rangeOf({ key, value }: Pair, source: string, yamlStart: number): [unknown, PairRange][] {
  if (!isScalar(key) || !key.range) return [];
  const range = (value as { range?: [number, number, number] } | null)?.range ?? key.range;
  const [start, valueStart] = [yamlStart + key.range[0], yamlStart + range[0]];
  const end = start + source.slice(start, yamlStart + range[1]).trimEnd().length;
  return [[key.value, { start, valueStart, end }]];
}
