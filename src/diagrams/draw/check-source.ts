import { DrawingError } from "./drawing-error.ts";
import type { Limits } from "./limits.ts";

/**
 * Refuses a source that is too long to be drawn in reasonable time, before the source is parsed.
 * @throws DrawingError
 */
export function checkSource(source: string, limits: Limits): void {
  const counts = [
    { what: "characters", count: source.length, most: limits.characters },
    { what: "lines", count: source.split("\n").length, most: limits.lines },
  ];
  for (const { what, count, most } of counts) {
    if (count > most) throw tooMany("diagram's source", what, count, most);
  }
}

/** Makes the error for a diagram that is too large: “The diagram has 5,000 nodes; at most 500 are drawn.” */
export function tooMany(whose: string, what: string, count: number, most: number): DrawingError {
  const [counted, allowed] = [count, most].map((number) => number.toLocaleString("en"));
  return new DrawingError("too-large", `The ${whose} has ${counted} ${what}; at most ${allowed} are drawn.`);
}
