import type { Cubic, Point } from "./curve.ts";

/** An elliptical arc, as in a path's `A` command. */
export interface Arc {
  readonly start: Point;
  readonly end: Point;
  readonly radiusX: number;
  readonly radiusY: number;
  /** Degrees. */
  readonly rotation: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/**
 * Converts an arc to cubic curves, each of a quarter at most, as Blink draws and measures it.
 * https://svgwg.org/svg2-draft/implnote.html#ArcImplementationNotes
 * @returns nothing for an arc that ends where it starts; a straight line for an arc without a radius
 */
export function arcToCubics(arc: Arc): Cubic[] {
  const { start, end, sweep } = arc;
  if (start[0] === end[0] && start[1] === end[1]) return [];
  if (arc.radiusX === 0 || arc.radiusY === 0) return [[start, start, end, end]];
  const angle = (arc.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // In the ellipse's own axes, from the middle between both ends.
  const [dx, dy] = [(start[0] - end[0]) / 2, (start[1] - end[1]) / 2];
  const [halfX, halfY] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const { radiusX, radiusY, offset } = reachBothEnds(arc, halfX, halfY);
  const [offsetX, offsetY] = [(offset * radiusX * halfY) / radiusY, (-offset * radiusY * halfX) / radiusX];
  const centre: Point = [
    cos * offsetX - sin * offsetY + (start[0] + end[0]) / 2,
    sin * offsetX + cos * offsetY + (start[1] + end[1]) / 2,
  ];
  const from = Math.atan2((halfY - offsetY) / radiusY, (halfX - offsetX) / radiusX);
  const to = Math.atan2((-halfY - offsetY) / radiusY, (-halfX - offsetX) / radiusX);
  let turn = to - from;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;

  const place = (u: number, v: number): Point => [
    centre[0] + cos * radiusX * u - sin * radiusY * v,
    centre[1] + sin * radiusX * u + cos * radiusY * v,
  ];
  const count = Math.ceil(Math.abs(turn / (Math.PI / 2 + 0.001)));
  return Array.from({ length: count }, (_, i) =>
    unitArc(from + (turn * i) / count, turn / count, place, i === count - 1 ? end : null),
  );
}

/**
 * Enlarges the radii as far as needed to reach both ends, and computes the signed offset of the centre from
 * the middle.
 */
function reachBothEnds({ radiusX: rx, radiusY: ry, large, sweep }: Arc, x: number, y: number) {
  let [radiusX, radiusY] = [Math.abs(rx), Math.abs(ry)];
  const reach = (x / radiusX) ** 2 + (y / radiusY) ** 2;
  if (reach > 1) {
    radiusX *= Math.sqrt(reach);
    radiusY *= Math.sqrt(reach);
  }
  const squared = (x / radiusX) ** 2 + (y / radiusY) ** 2;
  const offset = Math.sqrt(Math.max(0, 1 / squared - 1)) * (large === sweep ? -1 : 1);
  return { radiusX, radiusY, offset };
}

function unitArc(
  from: number,
  turn: number,
  place: (u: number, v: number) => Point,
  end: Point | null,
): Cubic {
  const pull = (4 / 3) * Math.tan(turn / 4);
  const [c0, s0, c1, s1] = [Math.cos(from), Math.sin(from), Math.cos(from + turn), Math.sin(from + turn)];
  return [
    place(c0, s0),
    place(c0 - pull * s0, s0 + pull * c0),
    place(c1 + pull * s1, s1 - pull * c1),
    end ?? place(c1, s1),
  ];
}
