import { type Body, pairsOf, separate } from "./separate.ts";

/** What holds two bodies together; the heavier, the nearer. */
export interface Tie<B extends Body = Body> {
  readonly a: B;
  readonly b: B;
  readonly weight: number;
}

/** How much of a drawing its bodies cover: the rest is room for lines. */
const COVERED = 0.32;
const STEPS = 220;
/** How much everything is drawn to the middle, so that what is tied to nothing does not fly away. */
const GRAVITY = 0.12;
/**
 * How much places go by their order alone, so that no part of the drawing is empty while another is crowded.
 */
const EVENNESS = 0.5;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** From how many places it starts: where bodies come to rest depends on that. */
const STARTS = 6;

/**
 * Spreads bodies over a drawing of a given width, such that those that are tied stand near each other, the
 * others keep away, and no two overlap. The same bodies and ties always come to the same places.
 * @returns the height of the drawing
 */
export function spread<B extends Body>(bodies: readonly B[], ties: readonly Tie<B>[], width: number): number {
  const area = bodies.reduce((sum, { w, h }) => sum + w * h, 0);
  const height = Math.max(...bodies.map(({ h }) => h), area / COVERED / width);
  const tries = Array.from({ length: STARTS }, (_, start) => {
    scatter(bodies, (start / STARTS) * 2 * Math.PI, width, height);
    settle(bodies, ties, width, height);
    stretch(bodies, "x", "w", width);
    stretch(bodies, "y", "h", height);
    const needed = separate(bodies, width);
    return { needed, strain: strainOf(ties), places: bodies.map(({ x, y }) => ({ x, y })) };
  });
  const best = tries.reduce((a, b) => (b.strain < a.strain ? b : a));
  for (const [index, body] of bodies.entries()) Object.assign(body, best.places[index]);
  return best.needed;
}

/** Puts bodies onto a disc like the seeds of a sunflower, the first in its middle. */
function scatter(bodies: readonly Body[], turn: number, width: number, height: number): void {
  for (const [index, body] of bodies.entries()) {
    const radius = Math.sqrt((index + 0.5) / bodies.length) / 2;
    body.x = radius * Math.cos(index * GOLDEN_ANGLE + turn) * width;
    body.y = radius * Math.sin(index * GOLDEN_ANGLE + turn) * height;
  }
}

/** How long the ties are that should be short. */
const strainOf = (ties: readonly Tie[]) =>
  ties.reduce((sum, { a, b, weight }) => sum + weight * Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2), 0);

/** Lets ties pull and everything else push, each step with less force, until all are at rest. */
function settle<B extends Body>(
  bodies: readonly B[],
  ties: readonly Tie<B>[],
  width: number,
  height: number,
): void {
  const near = Math.sqrt((width * height) / bodies.length);
  const moves = new Map(bodies.map((body) => [body, { body, dx: 0, dy: 0 }]));
  const moving = [...moves.values()];
  const pairs = pairsOf(moving);
  for (let step = 0; step < STEPS; step++) {
    for (const move of moving) {
      move.dx = -move.body.x * GRAVITY;
      move.dy = (-move.body.y * GRAVITY * width) / height;
    }
    for (const [a, b] of pairs) {
      const x = a.body.x - b.body.x;
      const y = a.body.y - b.body.y;
      const push = near ** 2 / Math.max(1, x * x + y * y);
      a.dx += x * push;
      a.dy += y * push;
      b.dx -= x * push;
      b.dy -= y * push;
    }
    for (const tie of ties) {
      const [a, b] = [moves.get(tie.a), moves.get(tie.b)];
      if (!a || !b) continue;
      const x = a.body.x - b.body.x;
      const y = a.body.y - b.body.y;
      const pull = (tie.weight * Math.sqrt(x * x + y * y)) / near;
      a.dx -= x * pull;
      a.dy -= y * pull;
      b.dx += x * pull;
      b.dy += y * pull;
    }
    const most = (near / 2) * (1 - step / STEPS);
    for (const { body, dx, dy } of moving) {
      const share = Math.min(1, most / Math.max(1, Math.sqrt(dx * dx + dy * dy)));
      body.x += dx * share;
      body.y += dy * share;
    }
  }
}

/** Stretches places over a length, so that the first and the last body just touch its ends. */
function stretch(bodies: readonly Body[], at: "x" | "y", size: "w" | "h", length: number): void {
  const order = [...bodies].sort((a, b) => a[at] - b[at]);
  const [first, last] = [order[0], order.at(-1)];
  if (!first || !last) return;
  const from = first[at];
  const reach = last[at] - from;
  const start = first[size] / 2;
  const room = length - start - last[size] / 2;
  for (const [index, body] of order.entries()) {
    const share = reach > 0 ? (body[at] - from) / reach : 0.5;
    const even = order.length > 1 ? index / (order.length - 1) : 0.5;
    body[at] = start + (share + (even - share) * EVENNESS) * room;
  }
}
