import { arcToCubics } from "./arc.ts";
import type { Cubic, Point } from "./curve.ts";
import { readPath } from "./read-path.ts";

/** A part of a path, in absolute coordinates: every curve is a cubic one. */
export type Segment =
  | { readonly kind: "move"; readonly to: Point }
  | { readonly kind: "line"; readonly from: Point; readonly to: Point }
  | { readonly kind: "curve"; readonly curve: Cubic };

/** Reads path data. What follows an error is left out, as in browsers. */
export function parsePath(data: string): Segment[] {
  const segments: Segment[] = [];
  let start: Point = [0, 0];
  let from: Point = [0, 0];
  for (const [letter, ...numbers] of readPath(data, "absolute").commands) {
    const to = endOf(letter, numbers, from, start);
    if (letter === "M") {
      start = to;
      segments.push({ kind: "move", to });
    } else {
      const curves = curvesOf(letter, numbers, from, to);
      segments.push(
        ...(curves?.map((curve) => ({ kind: "curve", curve }) as const) ?? [
          { kind: "line", from, to } as const,
        ]),
      );
    }
    from = to;
  }
  return segments;
}

function endOf(letter: string, numbers: readonly number[], from: Point, start: Point): Point {
  if (letter === "Z") return start;
  if (letter === "H") return [numbers[0] ?? 0, from[1]];
  if (letter === "V") return [from[0], numbers[0] ?? 0];
  return [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
}

/** Null for a straight line. */
function curvesOf(
  letter: string,
  [a = 0, b = 0, c = 0, d = 0, e = 0]: readonly number[],
  from: Point,
  to: Point,
) {
  if (letter === "C") return [[from, [a, b], [c, d], to]] satisfies Cubic[];
  if (letter === "Q") return [quadratic(from, [a, b], to)];
  if (letter !== "A") return null;
  return arcToCubics({
    start: from,
    end: to,
    radiusX: a,
    radiusY: b,
    rotation: c,
    large: d === 1,
    sweep: e === 1,
  });
}

function quadratic(from: Point, control: Point, to: Point): Cubic {
  const towards = (end: Point): Point => [
    end[0] + (2 / 3) * (control[0] - end[0]),
    end[1] + (2 / 3) * (control[1] - end[1]),
  ];
  return [from, towards(from), towards(to), to];
}
