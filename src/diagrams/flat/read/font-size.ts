import { toPixels } from "../../measure/css/length.ts";

const NAMES = new Map([
  ["xx-small", 9],
  ["x-small", 10],
  ["small", 13],
  ["medium", 16],
  ["large", 18],
  ["x-large", 24],
  ["xx-large", 32],
]);

/**
 * Converts a `font-size` to CSS pixels; null for an invalid value.
 * @param parent the size of the text around, in pixels
 */
export function fontSize(value: string, parent: number): number | null {
  if (value === "smaller") return parent / 1.2;
  if (value === "larger") return parent * 1.2;
  return NAMES.get(value) ?? toPixels(value, { fontSize: parent, whole: parent });
}
