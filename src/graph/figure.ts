import type { Note } from "../notebook/note/note.ts";
import { labelOf } from "./label.ts";
import { textWidth } from "./letter-widths.ts";
import type { Body } from "./separate.ts";

/** How large a drawing sets its titles, in pixels. */
export interface Lettering {
  readonly size: number;
  /** How wide a line may be. */
  readonly width: number;
}

/** A note in a drawing: a dot, its title below it, and the room that both take. */
export interface Figure extends Body {
  readonly note: Note;
  readonly radius: number;
  readonly label: readonly string[];
  /** From one line of the label to the next. */
  readonly leading: number;
}

const MOST_LINES = 3;
/** Between the dot and its title. */
export const GAP = 4;
/** Around dot and title, so that no two labels can be read as one. */
const AIR = 5;

/** Makes the figure of a note, which is not placed yet. */
export function figureOf(note: Note, radius: number, { size, width }: Lettering): Figure {
  const label = labelOf(note.title, width / size, MOST_LINES);
  const leading = Math.round(size * 1.2);
  const widest = Math.ceil(Math.max(...label.map(textWidth)) * size);
  return {
    note,
    radius,
    label,
    leading,
    x: 0,
    y: 0,
    w: Math.max(widest, 2 * radius) + 2 * AIR,
    h: 2 * radius + GAP + label.length * leading + 2 * AIR,
  };
}

/** Returns the centre of a figure's dot, which is at the top of the figure. */
export const dotOf = ({ x, y, h, radius }: Figure) => ({
  x: Math.round(x),
  y: Math.round(y - h / 2 + AIR + radius),
});
