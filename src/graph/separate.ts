/** A body that takes room in a drawing: its middle, its width and its height. */
export interface Body {
  x: number;
  y: number;
  readonly w: number;
  readonly h: number;
}

const MOST_ROUNDS = 400;

/** Lists all pairs of some things. */
export const pairsOf = <T>(things: readonly T[]): [T, T][] =>
  things.flatMap((a, index) => things.slice(index + 1).map((b): [T, T] => [a, b]));

/** Tells whether two bodies overlap. */
export const overlap = (a: Body, b: Body): boolean =>
  Math.abs(a.x - b.x) * 2 < a.w + b.w && Math.abs(a.y - b.y) * 2 < a.h + b.h;

/**
 * Moves bodies apart, each as little as it must, until no two overlap and none crosses the left or the right
 * edge of a drawing; downwards there is room without end. All bodies end on whole pixels, the topmost at the
 * top of the drawing.
 * @param still a body that the others give way to
 * @returns the height of the drawing
 */
export function separate(bodies: readonly Body[], width: number, still?: Body): number {
  const pairs = pairsOf(bodies);
  for (let round = 0; round < MOST_ROUNDS && pushApart(pairs, width, still); round++);
  const top = Math.min(...bodies.map(({ y, h }) => y - h / 2));
  for (const body of bodies) {
    body.x = Math.round(inside(body.x, body.w, width));
    body.y = Math.round(body.y - top);
  }
  const placed: Body[] = [];
  // What still overlaps goes further down, where nothing is in its way.
  for (const body of [...bodies].sort((a, b) => a.y - b.y)) {
    for (let other = placed.find((each) => overlap(body, each)); other; ) {
      body.y = Math.ceil(other.y + (other.h + body.h) / 2);
      other = placed.find((each) => overlap(body, each));
    }
    placed.push(body);
  }
  return Math.ceil(Math.max(0, ...bodies.map(({ y, h }) => y + h / 2)));
}

/** Moves overlapping bodies apart once, along the shorter way. @returns whether any overlapped */
function pushApart(pairs: readonly (readonly [Body, Body])[], width: number, still?: Body): boolean {
  let any = false;
  for (const [a, b] of pairs) {
    const alongX = a.x - b.x;
    const alongY = a.y - b.y;
    // A pixel more than touching: whole pixels are still to come.
    const overX = (a.w + b.w) / 2 + 1 - Math.abs(alongX);
    const overY = (a.h + b.h) / 2 + 1 - Math.abs(alongY);
    if (overX <= 0 || overY <= 0) continue;
    any = true;
    const ofA = a === still ? 0 : b === still ? 1 : 0.5;
    if (overX < overY) {
      const by = alongX < 0 ? -overX : overX;
      a.x = inside(a.x + by * ofA, a.w, width);
      b.x = inside(b.x - by * (1 - ofA), b.w, width);
    } else {
      const by = alongY < 0 ? -overY : overY;
      a.y += by * ofA;
      b.y -= by * (1 - ofA);
    }
  }
  return any;
}

/** Moves a middle so that a body of this width stays between the edges. */
const inside = (x: number, w: number, width: number) => Math.min(width - w / 2, Math.max(w / 2, x));
