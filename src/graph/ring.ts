import { type Body, separate } from "./separate.ts";

/**
 * Puts bodies on a ring around one in the middle, those that are tied side by side, so that no two overlap.
 * @param ties among those on the ring
 * @returns the height of the drawing
 */
export function ring<B extends Body>(
  middle: B,
  around: readonly B[],
  ties: readonly (readonly [B, B])[],
  width: number,
): number {
  const all = [middle, ...around];
  const across = (width - Math.max(...all.map(({ w }) => w))) / 2;
  const row = all.reduce((sum, { h }) => sum + h, 0) / all.length;
  const up = (Math.max(2.2, around.length / 2) * row) / 2;
  middle.x = width / 2;
  middle.y = 0;
  for (const [slot, body] of besideTheirs(around, ties).entries()) {
    const angle = ((slot + 0.5) / around.length - 0.25) * 2 * Math.PI;
    // Rounder than an ellipse: labels are wider than they are high, and want to stand at the sides.
    body.x = width / 2 + bulge(Math.cos(angle), 0.7) * across;
    body.y = bulge(Math.sin(angle), 0.9) * up;
  }
  return separate(all, width, middle);
}

const bulge = (value: number, power: number) => Math.sign(value) * Math.abs(value) ** power;

/**
 * An order on a ring in which those that are tied stand near each other: one after the other, and then any
 * two change places that come nearer to theirs by it.
 */
function besideTheirs<B>(bodies: readonly B[], ties: readonly (readonly [B, B])[]): readonly B[] {
  const theirs = new Map(bodies.map((body): [B, B[]] => [body, []]));
  for (const [a, b] of ties) {
    theirs.get(a)?.push(b);
    theirs.get(b)?.push(a);
  }
  const order: B[] = [];
  const left = new Set(bodies);
  for (let next = bodies[0]; next !== undefined; [next] = left) {
    for (
      let one: B | undefined = next;
      one !== undefined;
      one = theirs.get(one)?.find((each) => left.has(each))
    ) {
      order.push(one);
      left.delete(one);
    }
  }
  const slots = new Map(order.map((body, slot) => [body, slot]));
  const put = (body: B, slot: number) => {
    order[slot] = body;
    slots.set(body, slot);
  };
  /** How far a body is from its own, on the ring. */
  const strain = (body: B) => {
    const slot = slots.get(body) ?? 0;
    let sum = 0;
    for (const other of theirs.get(body) ?? []) {
      const steps = Math.abs(slot - (slots.get(other) ?? 0));
      sum += Math.min(steps, order.length - steps) ** 2;
    }
    return sum;
  };
  for (let calmer = true; calmer; ) {
    calmer = false;
    for (const a of bodies) {
      for (const b of bodies) {
        if (a === b) continue;
        const [atA, atB] = [slots.get(a) ?? 0, slots.get(b) ?? 0];
        const before = strain(a) + strain(b);
        put(a, atB);
        put(b, atA);
        if (strain(a) + strain(b) < before) calmer = true;
        else {
          put(a, atA);
          put(b, atB);
        }
      }
    }
  }
  return order;
}
