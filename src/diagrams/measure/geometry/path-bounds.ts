import { cubicAt, extrema, type Point } from "./curve.ts";
import { parsePath, type Segment } from "./parse-path.ts";
import { type Rect, rectAround } from "./rect.ts";

/**
 * Computes the smallest rectangle around a path's line, without its stroke; null for a path that draws
 * nothing.
 */
export function pathBounds(data: string): Rect | null {
  return rectAround(extremePoints(withoutIdleMoves(parsePath(data))));
}

/**
 * Drops the moves that do not count. A move counts only where something starts and, in Skia, at the end of a
 * path that has curves or consists of moves alone.
 */
function withoutIdleMoves(segments: readonly Segment[]): Segment[] {
  const keepsLast =
    segments.some(({ kind }) => kind === "curve") || segments.every(({ kind }) => kind === "move");
  return segments.filter(
    ({ kind }, i) => kind !== "move" || (segments[i + 1]?.kind ?? (keepsLast ? "" : "move")) !== "move",
  );
}

function* extremePoints(segments: readonly Segment[]): Generator<Point> {
  for (const segment of segments) {
    if (segment.kind !== "curve") {
      yield segment.to;
      continue;
    }
    const { curve } = segment;
    yield curve[0];
    yield curve[3];
    for (const axis of [0, 1] as const) {
      for (const t of extrema(curve, axis)) yield cubicAt(curve, t);
    }
  }
}
