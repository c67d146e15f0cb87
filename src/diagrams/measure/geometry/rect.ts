/** A rectangle in pixels of some coordinate system; x and y are its left and its top. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Makes a rectangle from two opposite corners. */
export function rectBetween(left: number, top: number, right: number, bottom: number): Rect {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Computes the smallest rectangle around all points; null without points. */
export function rectAround(points: Iterable<readonly [x: number, y: number]>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return left <= right && top <= bottom ? rectBetween(left, top, right, bottom) : null;
}

/** Computes the smallest rectangle around both rectangles; null stands for nothing. */
export function union(a: Rect | null, b: Rect | null): Rect | null {
  if (!a || !b) return a ?? b;
  return rectBetween(
    Math.min(a.x, b.x),
    Math.min(a.y, b.y),
    Math.max(a.x + a.width, b.x + b.width),
    Math.max(a.y + a.height, b.y + b.height),
  );
}
