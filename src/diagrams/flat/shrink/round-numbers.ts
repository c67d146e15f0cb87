import { descendants, type FlatElement } from "../tree/tree.ts";
import { shortNumber, shortNumbers } from "./numbers.ts";
import { readPathData, writePathData } from "./path-data.ts";

const LISTS = new Set([
  "points",
  "transform",
  "viewBox",
  "stroke-dasharray",
  "gradientTransform",
  "patternTransform",
]);
const SINGLE = /^(-?[\d.]+(?:e-?\d+)?)(?:px)?$/;
const NO_NUMBERS = new Set(["href", "id", "fill", "stroke", "color", "stop-color"]);
/** Attributes that are 0 where they are missing. */
const ZERO = new Set(["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "dx", "dy", "rx", "ry"]);

/**
 * Rounds all coordinates to two decimals, writes numbers short, and leaves out zeros that go without saying.
 */
export function roundNumbers(root: FlatElement): void {
  for (const element of descendants(root)) {
    for (const [name, value] of [...element.attributes]) {
      const rounded = round(name, value);
      const implied =
        rounded === "0" && ZERO.has(name) && /^(rect|circle|ellipse|line|use|text)$/.test(element.name);
      if (implied) element.attributes.delete(name);
      else if (rounded !== value) element.attributes.set(name, rounded);
    }
  }
}

function round(name: string, value: string): string {
  if (name.startsWith("data-") || NO_NUMBERS.has(name)) return value;
  if (LISTS.has(name)) return shortNumbers(value).replace(/ ?([()]) ?/g, "$1");
  if (name === "d") {
    const commands = readPathData(value);
    return commands ? writePathData(commands) : value;
  }
  const number = SINGLE.exec(value)?.[1];
  return number === undefined ? value : shortNumber(Number(number));
}
