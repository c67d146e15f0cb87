import type { Neighbours } from "../notebook/links/neighbours.ts";
import type { Note } from "../notebook/note/note.ts";
import { byCodeUnit } from "../text/by-code-unit.ts";
import { drawingOf, type GraphDrawing, type Line } from "./drawing.ts";
import { type Figure, figureOf } from "./figure.ts";
import { inCommon } from "./in-common.ts";
import { pairsOf } from "./separate.ts";
import { spread } from "./spread.ts";

/** As wide as a page of the site. */
const WIDTH = 1184;
const LETTERING = { size: 13, width: 118 };
/** More notes than this nobody can read in one picture; nor more lines. */
export const MOST_NOTES = 120;
export const MOST_LINES = 900;
/** A note's lines to this many of those that it has most in common with stand out. */
const CLOSE = 3;
/** How strongly lines pull, those that stand out by what the two have in common, too. */
const PULL = { faint: 0.04, close: 0.3, common: 2 };

/** What is drawn of all notes. */
export interface Whole {
  readonly drawing: GraphDrawing;
  /** How many notes and lines there are that could not be drawn. */
  readonly left: { readonly notes: number; readonly lines: number };
}

/** A link between two figures, and how much of all that they are linked with is the same: between 0 and 1. */
interface Link {
  readonly line: Line;
  readonly common: number;
}

/** Draws all notes with their links; where there are too many, those that are linked with most others. */
export function whole(notes: readonly Note[], neighbours: Neighbours): Whole {
  const degree = ({ id }: Note) => neighbours.get(id)?.size ?? 0;
  const drawn = [...notes]
    .sort((a, b) => degree(b) - degree(a) || byCodeUnit(a.id, b.id))
    .slice(0, MOST_NOTES);
  const figures = drawn.map((note) =>
    figureOf(note, Math.round(2 + Math.sqrt(degree(note)) * 0.9), LETTERING),
  );
  const all = linksAmong(figures, neighbours);
  const links = all.slice(0, MOST_LINES);
  const close = closeOnes(links);
  const height = spread(
    figures,
    links.map((link) => ({
      a: link.line[0],
      b: link.line[1],
      weight: close.has(link) ? PULL.close + PULL.common * link.common : PULL.faint,
    })),
    WIDTH,
  );
  const drawing = drawingOf(figures, {
    width: WIDTH,
    height,
    lines: links.filter((link) => close.has(link)).map(({ line }) => line),
    faintLines: links.filter((link) => !close.has(link)).map(({ line }) => line),
  });
  return { drawing, left: { notes: notes.length - drawn.length, lines: all.length - links.length } };
}

/** Every link between two figures, those first that have most in common. */
function linksAmong(figures: readonly Figure[], neighbours: Neighbours): Link[] {
  return pairsOf(figures)
    .filter(([a, b]) => neighbours.get(a.note.id)?.has(b.note.id))
    .map((line) => ({ line, common: inCommon(neighbours, line[0].note.id, line[1].note.id) }))
    .sort((a, b) => b.common - a.common);
}

/** The links that one of their two figures counts among its closest. */
function closeOnes(links: readonly Link[]): Set<Link> {
  const counts = new Map<Figure, number>();
  return new Set(
    links.filter(({ line }) => {
      const isClose = line.some((figure) => (counts.get(figure) ?? 0) < CLOSE);
      for (const figure of line) counts.set(figure, (counts.get(figure) ?? 0) + 1);
      return isClose;
    }),
  );
}
