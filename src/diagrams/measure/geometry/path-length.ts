import { type Cubic, cubicAt, halves, type Point } from "./curve.ts";
import { parsePath, type Segment } from "./parse-path.ts";

/** A piece of a path which is taken for straight, with the path's length up to its end. */
interface Piece {
  readonly segment: Segment;
  /** Where in the segment it starts and ends, from 0 to 1. */
  readonly fromT: number;
  readonly toT: number;
  readonly before: number;
  readonly until: number;
}

/**
 * A path that can be walked along. Curves count as straight where they nearly are, to far less than a
 * thousandth of a pixel.
 */
export class MeasuredPath {
  readonly #pieces: readonly Piece[];
  readonly #start: Point;
  /** Pixels. */
  readonly length: number;

  /** @param data the `d` of a path */
  constructor(data: string) {
    const segments = parsePath(data);
    const first = segments[0];
    this.#start = first?.kind === "move" ? first.to : [0, 0];
    this.#pieces = piecesOf(segments);
    this.length = this.#pieces.at(-1)?.until ?? 0;
  }

  /** The point so far along the path, in pixels; before its start and after its end those are meant. */
  pointAt(distance: number): Point {
    const place = Math.min(Math.max(distance, 0), this.length);
    const piece = this.#pieces.find(({ until }) => until >= place);
    if (!piece) return this.#start;
    const share = (place - piece.before) / (piece.until - piece.before);
    return pointOf(piece.segment, piece.fromT + (piece.toT - piece.fromT) * share);
  }
}

function piecesOf(segments: readonly Segment[]): Piece[] {
  const pieces: Piece[] = [];
  let length = 0;
  const add = (segment: Segment, from: Point, to: Point, fromT: number, toT: number) => {
    const before = length;
    length += Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length > before) pieces.push({ segment, fromT, toT, before, until: length });
  };
  const addCurve = (segment: Segment, curve: Cubic, fromT: number, toT: number) => {
    if (toT - fromT < SHORTEST || !isCurvy(curve)) return add(segment, curve[0], curve[3], fromT, toT);
    const [first, second] = halves(curve);
    const half = (fromT + toT) / 2;
    addCurve(segment, first, fromT, half);
    addCurve(segment, second, half, toT);
  };
  for (const segment of segments) {
    if (segment.kind === "line") add(segment, segment.from, segment.to, 0, 1);
    if (segment.kind === "curve") addCurve(segment, segment.curve, 0, 1);
  }
  return pieces;
}

/** Pixels. */
const TOLERANCE = 0.01;
/** A part of a curve. */
const SHORTEST = 2 ** -12;

/** Whether a control point is far from where it would be on a straight line, as Skia tells it. */
function isCurvy([start, control1, control2, end]: Cubic): boolean {
  const isFar = (control: Point, t: number) =>
    ([0, 1] as const).some(
      (axis) => Math.abs(start[axis] + (end[axis] - start[axis]) * t - control[axis]) > TOLERANCE,
    );
  return isFar(control1, 1 / 3) || isFar(control2, 2 / 3);
}

function pointOf(segment: Segment, t: number): Point {
  if (segment.kind === "curve") return cubicAt(segment.curve, t);
  if (segment.kind === "move") return segment.to;
  const { from, to } = segment;
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
}
