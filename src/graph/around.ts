import type { Neighbours } from "../notebook/links/neighbours.ts";
import type { Note } from "../notebook/note/note.ts";
import type { NoteId } from "../notebook/text/ids.ts";
import { byCodeUnit } from "../text/by-code-unit.ts";
import { drawingOf, type GraphDrawing } from "./drawing.ts";
import { figureOf } from "./figure.ts";
import { inCommon } from "./in-common.ts";
import { ring } from "./ring.ts";
import { pairsOf } from "./separate.ts";

/** As wide as the margin of a page, and no wider than a phone. */
const WIDTH = 288;
/** Three labels stand side by side. */
const LETTERING = { size: 12, width: 86 };
/** How many neighbours a drawing in the margin has room for. */
export const MOST_AROUND = 12;

/** What is drawn around a note. */
export interface Around {
  readonly drawing: GraphDrawing;
  /** How many more notes there are than could be drawn. */
  readonly left: number;
}

/**
 * Draws a note amid those that it is linked with, and the links among them. Where there are too many, those
 * are drawn that have most in common with it.
 * @param note stands in the middle
 * @returns undefined for a note that is linked with no other
 */
export function around(
  note: Note,
  notes: ReadonlyMap<NoteId, Note>,
  neighbours: Neighbours,
): Around | undefined {
  const theirs = (id: NoteId) => neighbours.get(id) ?? new Set();
  const own = [...theirs(note.id)];
  if (own.length === 0) return undefined;
  const common = new Map(own.map((id) => [id, inCommon(neighbours, id, note.id)]));
  const rank = (id: NoteId) => common.get(id) ?? 0;
  const drawn = own
    .sort((a, b) => rank(b) - rank(a) || byCodeUnit(a, b))
    .slice(0, MOST_AROUND)
    .flatMap((id) => notes.get(id) ?? []);
  const middle = figureOf(note, 5, LETTERING);
  const figures = drawn.map((each) => figureOf(each, 3, LETTERING));
  const among = pairsOf(figures).filter(([a, b]) => theirs(a.note.id).has(b.note.id));
  const height = ring(middle, figures, among, WIDTH);
  return {
    drawing: drawingOf([middle, ...figures], {
      width: WIDTH,
      height,
      lines: figures.map((figure) => [middle, figure]),
      faintLines: among,
    }),
    left: own.length - drawn.length,
  };
}
