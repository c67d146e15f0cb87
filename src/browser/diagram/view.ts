/** A place, or a distance, in pixels of the stage or in units of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The drawing's own frame, from its `viewBox`. */
export type Box = Point & Size;

/**
 * The visible part of a drawing: `x` and `y` are the drawing's point in the upper left corner of the stage,
 * `scale` is pixels per unit.
 */
export interface View extends Point {
  readonly scale: number;
}

/** The largest scale at which a small drawing is fitted into the stage. */
const LARGEST_FIT = 3;
const LARGEST = 12;
/** Pixels around a fitted drawing, and pixels of a moved drawing that stay in sight. */
const EDGE = 24;

/** Fits the whole drawing into the middle of the stage, as large as the stage allows. */
export function whole(drawing: Box, stage: Size): View {
  const room = { width: Math.max(1, stage.width - 2 * EDGE), height: Math.max(1, stage.height - 2 * EDGE) };
  const scale = Math.min(room.width / drawing.width, room.height / drawing.height, LARGEST_FIT);
  return {
    scale,
    x: drawing.x + drawing.width / 2 - stage.width / 2 / scale,
    y: drawing.y + drawing.height / 2 - stage.height / 2 / scale,
  };
}

/** Moves what the stage shows by a distance in pixels. */
export const moved = (view: View, by: Point): View => ({
  ...view,
  x: view.x - by.x / view.scale,
  y: view.y - by.y / view.scale,
});

/**
 * Enlarges a view by a factor; the point at `at`, in pixels of the stage, stays in place.
 * @param least the smallest scale allowed
 */
export function zoomed(view: View, factor: number, at: Point, least: number): View {
  const scale = Math.min(LARGEST, Math.max(least, view.scale * factor));
  const shift = 1 / view.scale - 1 / scale;
  return { scale, x: view.x + at.x * shift, y: view.y + at.y * shift };
}

/** Moves a view just far enough to keep an edge of the drawing in sight. */
export function inSight(view: View, drawing: Box, stage: Size): View {
  const edge = EDGE / view.scale;
  const keep = (at: number, from: number, length: number, shown: number) =>
    Math.min(from + length - edge, Math.max(from + edge - shown, at));
  return {
    scale: view.scale,
    x: keep(view.x, drawing.x, drawing.width, stage.width / view.scale),
    y: keep(view.y, drawing.y, drawing.height, stage.height / view.scale),
  };
}

/** Formats a view on this stage as an SVG's `viewBox`. */
export const viewBox = ({ x, y, scale }: View, { width, height }: Size): string =>
  [x, y, width / scale, height / scale].map((number) => Math.round(number * 1000) / 1000).join(" ");
