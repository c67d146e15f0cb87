import { splitTopLevel } from "./split.ts";

type Longhand = readonly [property: string, value: string];

const SIDES = ["top", "right", "bottom", "left"];
const SIZE =
  /^(?:[+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?(?:[a-z]+|%)|(?:xx?-)?(?:small|large)|xxx-large|medium|smaller|larger|calc\(.*\))$/i;
const WEIGHT = /^(?:bold|bolder|lighter|[1-9]\d{0,3})$/i;
const STYLE = /^(?:italic|oblique)$/i;
const BORDER_STYLE = /^(?:none|hidden|dotted|dashed|solid|double|groove|ridge|inset|outset)$/i;
const BORDER_WIDTH = /^(?:thin|medium|thick|[+-]?(?:\d*\.)?\d+[a-z]*)$/i;
const WHOLE = /^(?:inherit|initial|unset|revert)$/i;

/**
 * Expands a shorthand that matters for measuring into longhands; any other declaration stays as it is. A
 * shorthand with a value that no browser accepts gives nothing.
 */
export function expandShorthand(property: string, value: string): Longhand[] {
  switch (property) {
    case "font":
      return font(value);
    case "padding":
    case "margin":
      return sides(value).map((part, i) => [`${property}-${SIDES[i]}`, part]);
    case "border-width":
    case "border-style":
    case "border-color":
      return sides(value).map((part, i) => [property.replace("-", `-${SIDES[i]}-`), part]);
    case "border":
      return SIDES.flatMap((side) => border(`border-${side}`, value));
    case "border-top":
    case "border-right":
    case "border-bottom":
    case "border-left":
      return border(property, value);
    default:
      return [[property, value]];
  }
}

/** One to four values, for top, right, bottom and left. */
function sides(value: string): string[] {
  const [top, right = top, bottom = top, left = right, ...more] = splitTopLevel(value, " ");
  if (more.length > 0 || !top || !right || !bottom || !left) return [];
  return [top, right, bottom, left];
}

function border(side: string, value: string): Longhand[] {
  const parts = splitTopLevel(value, " ");
  const style = parts.find((part) => BORDER_STYLE.test(part)) ?? "none";
  const width = parts.find((part) => BORDER_WIDTH.test(part)) ?? "medium";
  const colour = parts.find((part) => part !== style && part !== width) ?? "currentcolor";
  return [
    [`${side}-style`, style],
    [`${side}-width`, width],
    [`${side}-color`, colour],
  ];
}

/** https://drafts.csswg.org/css-fonts/#font-prop without system fonts, variants and stretch. */
function font(value: string): Longhand[] {
  if (WHOLE.test(value)) return FONT_LONGHANDS.map((property) => [property, value]);
  const words = splitTopLevel(value.replace(/\s*\/\s*/g, "/").replace(/\s+/g, " "), " ");
  const at = words.findIndex((word) => SIZE.test(word.split("/")[0] ?? ""));
  const [size = "", lineHeight = "normal"] = words[at]?.split("/") ?? [];
  const family = words.slice(at + 1).join(" ");
  if (at < 0 || family === "") return [];
  const before = words.slice(0, at);
  return [
    ["font-style", before.find((word) => STYLE.test(word)) ?? "normal"],
    ["font-weight", before.find((word) => WEIGHT.test(word)) ?? "normal"],
    ["font-size", size],
    ["line-height", lineHeight],
    ["font-family", family],
  ];
}

const FONT_LONGHANDS = ["font-style", "font-weight", "font-size", "line-height", "font-family"];
