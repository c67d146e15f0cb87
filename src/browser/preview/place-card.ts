/** What is taken of an element's box in the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a card stands in the window, and how high it may be. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Between the card and its link. */
const GAP = 6;
/** Between the card and the window's edge. */
const EDGE = 8;

/**
 * Places a card below its link, or above where there is more room: never over it. A link of several lines is
 * kept free as a whole.
 * @param lines the boxes of the link's lines
 * @param x where the pointer is: the card begins with the line that is nearest; without it, with the first
 */
export function placeCard(lines: readonly Box[], card: Size, window: Size, x?: number): CardPlace {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const above = top - GAP - EDGE;
  const below = window.height - bottom - GAP - EDGE;
  const isBelow = card.height <= below || below >= above;
  const height = Math.max(0, Math.min(card.height, isBelow ? below : above));
  const start = nearest(lines, x)?.left ?? EDGE;
  return {
    left: Math.max(EDGE, Math.min(start, window.width - card.width - EDGE)),
    top: isBelow ? bottom + GAP : top - GAP - height,
    height,
  };
}

function nearest(lines: readonly Box[], x: number | undefined): Box | undefined {
  if (x === undefined) return lines[0];
  const away = ({ left, right }: Box) => Math.max(left - x, x - right, 0);
  return lines.toSorted((a, b) => away(a) - away(b))[0];
}
