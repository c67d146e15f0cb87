import type { DeclaredIn } from "./cascade.ts";
import { isLength } from "./length.ts";

const KEYWORDS: Readonly<Record<string, RegExp>> = {
  "font-size": /^(?:(?:xx?-)?(?:small|large)|xxx-large|medium|smaller|larger)$/i,
  "font-weight": /^(?:normal|bold|bolder|lighter|[1-9]\d{0,2}|1000)$/i,
  "font-style": /^(?:normal|italic|oblique)\b/i,
  "letter-spacing": /^normal$/i,
  "line-height": /^(?:normal|\d*\.?\d+)$/i,
  "text-anchor": /^(?:start|middle|end)$/i,
  "dominant-baseline":
    /^(?:auto|middle|central|hanging|alphabetic|ideographic|mathematical|text-before-edge|text-after-edge|text-top|text-bottom|use-script|no-change|reset-size)$/i,
  "alignment-baseline":
    /^(?:auto|baseline|middle|central|hanging|alphabetic|ideographic|mathematical|before-edge|after-edge|text-before-edge|text-after-edge|text-top|text-bottom)$/i,
  "baseline-shift": /^(?:baseline|sub|super)$/i,
  "white-space": /^(?:normal|nowrap|pre|pre-wrap|pre-line|break-spaces)$/i,
  "text-transform": /^(?:none|uppercase|lowercase|capitalize|full-width)$/i,
  "stroke-width": /^\d*\.?\d+$/,
  width: /^(?:auto|(?:min|max|fit)-content)$/i,
  height: /^(?:auto|(?:min|max|fit)-content)$/i,
  "max-width": /^(?:none|(?:min|max|fit)-content)$/i,
  "min-width": /^(?:auto|(?:min|max|fit)-content)$/i,
};
const LENGTHS =
  /^(?:font-size|letter-spacing|line-height|baseline-shift|stroke-width|width|height|max-width|min-width)$/;
const NEGATIVE_TOO = /^(?:letter-spacing|baseline-shift)$/;
const WHOLE = /^(?:inherit|initial|unset|revert)$/i;

/**
 * Tells whether a browser understands a value, for properties that matter for measuring; values of other
 * properties all count as valid. SVG's attributes and `style` attributes may leave out `px`: the latter are
 * read in quirks mode.
 */
export function isValidValue(
  property: string,
  value: string,
  declaredIn: DeclaredIn,
  isSvg: boolean,
): boolean {
  const keywords = KEYWORDS[property];
  if (!keywords || WHOLE.test(value) || /\b(?:var|calc)\(/.test(value)) return true;
  if (keywords.test(value)) return true;
  if (!LENGTHS.test(property)) return false;
  if (value.startsWith("-") && !NEGATIVE_TOO.test(property)) return false;
  return isLength(value, isSvg && declaredIn !== "sheet");
}
