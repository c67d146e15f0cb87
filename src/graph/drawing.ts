import type { Note } from "../notebook/note/note.ts";
import { dotOf, type Figure, GAP } from "./figure.ts";
import { type Ends, pathOf } from "./path.ts";

/** What is drawn of a graph: lines below, notes above them. */
export interface GraphDrawing {
  readonly width: number;
  readonly height: number;
  /** From top to bottom, so that the keyboard does not jump about. */
  readonly notes: readonly DrawnNote[];
  /** Path data: the lines that tell most, and those of which there are too many to follow. */
  readonly lines: string;
  readonly faintLines: string;
}

interface DrawnNote {
  readonly note: Note;
  /** Where its dot is. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The lines of its title, each with its base line below the dot. */
  readonly label: readonly { readonly text: string; readonly y: number }[];
  /** The title has not enough room. */
  readonly isCut: boolean;
}

export type Line = readonly [Figure, Figure];

/** How far below the top of a line its letters stand, of its height. */
const BASE_LINE = 0.79;

/** Makes a drawing of figures that have found their places. */
export function drawingOf(
  figures: readonly Figure[],
  {
    width,
    height,
    lines,
    faintLines,
  }: { width: number; height: number; lines: readonly Line[]; faintLines: readonly Line[] },
): GraphDrawing {
  const inOrder = figures.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const notes = inOrder.map((figure) => ({
    note: figure.note,
    ...dotOf(figure),
    radius: figure.radius,
    label: figure.label.map((text, index) => ({
      text,
      y: figure.radius + GAP + Math.round((index + BASE_LINE) * figure.leading),
    })),
    isCut: figure.label.at(-1)?.endsWith("…") === true && !figure.note.title.endsWith("…"),
  }));
  return {
    width,
    height,
    notes,
    lines: pathOf(lines.map(endsOf)),
    faintLines: pathOf(faintLines.map(endsOf)),
  };
}

const endsOf = ([a, b]: Line): Ends => [pointOf(a), pointOf(b)];

function pointOf(figure: Figure): string {
  const { x, y } = dotOf(figure);
  return `${x} ${y}`;
}
