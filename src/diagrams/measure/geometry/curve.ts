/** A point in pixels. */
export type Point = readonly [x: number, y: number];

/** A cubic Bézier curve: where it starts, its two control points, where it ends. */
export type Cubic = readonly [start: Point, control1: Point, control2: Point, end: Point];

/** Computes the point of a curve at `t`, from 0 to 1. */
export function cubicAt([p0, p1, p2, p3]: Cubic, t: number): Point {
  const at = (axis: 0 | 1) => bernstein(p0[axis], p1[axis], p2[axis], p3[axis], t);
  return [at(0), at(1)];
}

function bernstein(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/** Splits a curve into its two halves, by de Casteljau's construction. */
export function halves([p0, p1, p2, p3]: Cubic): [Cubic, Cubic] {
  const p01 = middle(p0, p1);
  const p12 = middle(p1, p2);
  const p23 = middle(p2, p3);
  const p012 = middle(p01, p12);
  const p123 = middle(p12, p23);
  const centre = middle(p012, p123);
  return [
    [p0, p01, p012, centre],
    [centre, p123, p23, p3],
  ];
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Finds where a curve turns back along an axis (0: x, 1: y) between its ends: values of `t`, in no order. */
export function extrema([p0, p1, p2, p3]: Cubic, axis: 0 | 1): number[] {
  // Its derivative divided by 3 is at² + bt + c.
  const a = p3[axis] - p0[axis] + 3 * (p1[axis] - p2[axis]);
  const b = 2 * (p0[axis] - 2 * p1[axis] + p2[axis]);
  const c = p1[axis] - p0[axis];
  return quadraticRoots(a, b, c).filter((t) => t > 0 && t < 1);
}

function quadraticRoots(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const root = Math.sqrt(discriminant);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)];
}
