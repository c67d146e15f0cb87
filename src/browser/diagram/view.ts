/** A place, or a distance, in pixels of the stage or in units of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The drawing's own frame, as its viewBox says. */
export type Box = Point & Size;

/**
 * What of a drawing is seen: `x` and `y` are its point in the stage's left upper corner, `scale` is pixels
 * per unit.
 */
export interface View extends Point {
  readonly scale: number;
}

/** A small drawing is enlarged no further than this by itself. */
const LARGEST_FIT = 3;
const LARGEST = 12;
/** Pixels around a fitted drawing; so many of it also stay in sight wherever it is moved. */
const EDGE = 24;

/** The view that shows all of the drawing, as large as the stage allows, in its middle. */
export function whole(drawing: Box, stage: Size): View {
  const room = { width: Math.max(1, stage.width - 2 * EDGE), height: Math.max(1, stage.height - 2 * EDGE) };
  const scale = Math.min(room.width / drawing.width, room.height / drawing.height, LARGEST_FIT);
  return {
    scale,
    x: drawing.x + drawing.width / 2 - stage.width / 2 / scale,
    y: drawing.y + drawing.height / 2 - stage.height / 2 / scale,
  };
}

/** The view after the stage's content was moved by so many pixels. */
export const moved = (view: View, by: Point): View => ({
  ...view,
  x: view.x - by.x / view.scale,
  y: view.y - by.y / view.scale,
});

/**
 * The view enlarged by a factor, so that what is at `at`, in pixels of the stage, stays there.
 * @param least the smallest scale allowed
 */
export function zoomed(view: View, factor: number, at: Point, least: number): View {
  const scale = Math.min(LARGEST, Math.max(least, view.scale * factor));
  const shift = 1 / view.scale - 1 / scale;
  return { scale, x: view.x + at.x * shift, y: view.y + at.y * shift };
}

/** The same view, moved as little as keeps an edge of the drawing in sight. */
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

/** The view as an SVG's `viewBox` on this stage. */
export const viewBox = ({ x, y, scale }: View, { width, height }: Size): string =>
  [x, y, width / scale, height / scale].map((number) => Math.round(number * 1000) / 1000).join(" ");
