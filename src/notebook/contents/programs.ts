import type { Code, Root } from "mdast";
import type { At, Place } from "../text/place.ts";
import { offsetOf } from "../tree/outline.ts";
import { walk } from "../tree/walk.ts";

/** A program that stands in a note: a fence whose first line says `ts run name=x`. */
export interface NoteProgram {
  /** As the fence gives it, valid or not; empty where the fence gives none. */
  readonly name: string;
  readonly source: string;
  /** The line of the note on which the source begins. */
  readonly line: number;
  /** Where the fence begins. */
  readonly offset: number;
  /** Where the name stands, or the fence when it has none. */
  readonly place: Place;
}

const NAME = /(?<=^|\s)name=(\S*)/;

/** Lists the programs of a note, in the order of its text. */
export function programsOf(tree: Root, source: string, at: At): NoteProgram[] {
  const programs: NoteProgram[] = [];
  walk(tree, (node) => {
    if (node.type !== "code" || !isRun(node)) return;
    const offset = offsetOf(node);
    const { line } = at(offset);
    const name = NAME.exec(node.meta ?? "")?.[1] ?? "";
    const opening = source.slice(offset, source.indexOf("\n", offset));
    const place = at(name ? offset + (NAME.exec(opening)?.index ?? 0) : offset);
    programs.push({ name, source: withNewline(node.value), line: line + 1, offset, place });
  });
  return programs;
}

const isRun = ({ lang, meta }: Code) =>
  /^(ts|typescript)$/i.test(lang ?? "") && (meta ?? "").split(/\s+/).includes("run");

const withNewline = (text: string) => (text === "" ? text : `${text.replaceAll("\r\n", "\n")}\n`);

/**
 * Converts a place in a program to the place in its note, where each line of a quote or a list begins further
 * in.
 * @param place with the line of the note, but the column of the program
 */
export function placeInNote<Found extends Place>(
  place: Found,
  program: NoteProgram,
  noteLines: readonly string[],
): Found {
  const own = program.source.split("\n")[place.line - program.line];
  const whole = noteLines[place.line - 1]?.replace(/\r$/, "");
  if (own === undefined || !whole?.endsWith(own)) return place;
  return { ...place, column: place.column + whole.length - own.length };
}
