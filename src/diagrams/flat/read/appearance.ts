import type { IsValid } from "../../measure/css/cascade.ts";
import { brighten, isPaint } from "../colours/colour.ts";
import { pairColours } from "../colours/pair-colours.ts";
import { isAppearance, isColour, isInherited } from "../safe/allowed.ts";
import { safeValue } from "../safe/safe-value.ts";
import { fontSize } from "./font-size.ts";

/** The values of an element's properties, its own or inherited. */
export type Values = ReadonlyMap<string, string>;

/** The same for both schemes. */
export interface Schemes<T> {
  readonly light: T;
  readonly dark: T;
}

/**
 * Returns the values that a drawing inherits from the page.
 * @param ink the colour of the page's text
 */
export const valuesOfPage = (ink: string): Values =>
  new Map([
    ["font-size", "16"],
    ["color", ink],
  ]);

/**
 * Tells whether a declaration counts in the cascade: not if its value means nothing or would fetch something.
 */
export const isHarmless: IsValid = (property, value) =>
  isColour(property)
    ? isPaint(value) && safeValue(value) !== null
    : !isAppearance(property) || safeValue(value) !== null;

/**
 * Resolves the values of an element: sizes of text in pixels, `currentColor` as a colour, and brightness as a
 * factor.
 * @param said the element's own values
 * @param above the values of the element around it
 */
export function resolveValues(said: Values, above: Values): Values {
  const values = new Map(said);
  const size = said.get("font-size");
  const pixels = size === undefined ? null : fontSize(size, Number(above.get("font-size")));
  if (pixels !== null) values.set("font-size", `${pixels}`);
  else values.delete("font-size");
  const brightness = brightnessOf(said) * Number(above.get("brightness") ?? 1);
  if (brightness !== 1) values.set("brightness", `${brightness}`);
  const color = colourOf("color", said, above);
  for (const property of said.keys()) {
    if (!isColour(property)) continue;
    const value = colourOf(property, said, above);
    values.set(property, /^currentcolor$/i.test(value) ? color : value);
  }
  return values;
}

/** Merges an element's own values into what the elements inside inherit. */
export function handDown(above: Values, own: Values): Values {
  const values = new Map(above);
  for (const [property, value] of own) {
    if ((isInherited(property) && value !== "inherit") || property === "brightness")
      values.set(property, value);
  }
  return values;
}

/**
 * Yields the attributes that make an element look as it does in both schemes.
 * @param own the element's own values in each scheme
 * @param above the inherited values in each scheme
 */
export function* appearanceOf(
  own: Schemes<Values>,
  above: Schemes<Values>,
): Generator<[name: string, value: string]> {
  for (const property of new Set([...own.light.keys(), ...own.dark.keys()])) {
    if (!isAppearance(property)) continue;
    const value = own.light.get(property) ?? above.light.get(property);
    if (value === undefined || value === "inherit") continue;
    if (!isColour(property)) {
      if (own.light.has(property)) yield [property, bare(property, safeValue(value) ?? "")];
      continue;
    }
    const other = own.dark.get(property) ?? above.dark.get(property) ?? value;
    const bright = (colour: string, values: Values) =>
      brighten(colour, Number(values.get("brightness") ?? 1));
    // The element that is referred to has the colours of both schemes itself, under the id of the light
    // scheme.
    if (value.startsWith("url(")) yield [property, safeValue(value) ?? "none"];
    else yield [property, pairColours(bright(value, own.light), bright(other, own.dark))];
  }
}

const colourOf = (property: string, said: Values, above: Values): string => {
  const value = said.get(property);
  return value === undefined || value === "inherit" ? (above.get(property) ?? "inherit") : value;
};

const brightnessOf = (said: Values): number => {
  const [, number, percent] = /^brightness\(([\d.]+)(%?)\)$/.exec(said.get("filter") ?? "") ?? [];
  return number === undefined ? 1 : Number(number) / (percent ? 100 : 1);
};

/** Lengths in pixels need no unit in attributes. */
const bare = (property: string, value: string) =>
  /^(stroke|font-size|letter-spacing|word-spacing)/.test(property) ? value.replace(/(\d)px\b/g, "$1") : value;
