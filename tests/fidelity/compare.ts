import type { DrawingFacts, Sides } from "./read-drawing.ts";

/** How much a drawing differs from the one that it should be. */
export interface Comparison {
  /**
   * Of each element, by how many pixels the side is off that is off most; null if the drawings have other
   * elements.
   */
  readonly offsets: readonly number[] | null;
  /** Whether both have the same view box, to half a pixel. */
  readonly sameViewBox: boolean;
  /** Labels that go beyond their shapes, and do not (or by less) where they should not. */
  readonly overflows: readonly string[];
}

const LEAST_OVERFLOW = 0.6;

/** Compares a drawing with the one that it should be, element by element. */
export function compare(actual: DrawingFacts, expected: DrawingFacts): Comparison {
  return {
    offsets: offsets(actual, expected),
    sameViewBox: actual.viewBox.every(
      (value, i) => Math.abs(value - (expected.viewBox[i] ?? Number.NaN)) <= 0.5,
    ),
    overflows: actual.overflows
      .filter(({ by }, i) => {
        const known = expected.overflows.filter(({ label }) => label === actual.overflows[i]?.label);
        return by > LEAST_OVERFLOW && by > Math.max(0, ...known.map((overflow) => overflow.by)) + 0.5;
      })
      .map(({ label }) => label),
  };
}

function offsets(actual: DrawingFacts, expected: DrawingFacts): number[] | null {
  const names = ({ elements }: DrawingFacts) => elements.map(({ name }) => name).join();
  if (names(actual) !== names(expected)) return null;
  return actual.elements.map(({ sides }, i) => offset(sides, expected.elements[i]?.sides ?? sides));
}

const offset = (a: Sides, b: Sides) => Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? value))));
