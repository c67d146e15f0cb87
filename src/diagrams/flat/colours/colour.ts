import { namedColour } from "./named-colours.ts";

/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const FUNCTION = /^(rgb|hsl)a?\(([^()]*)\)$/;

/** Parses a CSS colour in hexadecimal, `rgb()`, `hsl()` or by name; null for any other text. */
export function parseColour(text: string): Rgba | null {
  const value = text.trim().toLowerCase();
  if (value.startsWith("#")) return parseHex(value.slice(1));
  const [, kind, inside] = FUNCTION.exec(value) ?? [];
  if (kind && inside !== undefined) return parseFunction(kind, inside.split(/[\s,/]+/).filter(Boolean));
  if (value === "transparent") return [0, 0, 0, 0];
  const hex = namedColour(value);
  return hex ? parseHex(hex) : null;
}

function parseHex(digits: string): Rgba | null {
  if (!/^([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return null;
  const long = digits.length < 6 ? digits.replace(/./g, "$&$&") : digits;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (long.match(/../g) ?? []).map((pair) =>
    parseInt(pair, 16),
  );
  return [red, green, blue, alpha / 255];
}

function parseFunction(kind: string, parts: readonly string[]): Rgba | null {
  const numbers = parts.map(Number.parseFloat);
  if (parts.length < 3 || parts.length > 4 || numbers.some(Number.isNaN)) return null;
  const [first = 0, second = 0, third = 0, given = 1] = numbers;
  const alpha = clamp(parts[3]?.endsWith("%") ? given / 100 : given, 1);
  if (kind === "hsl") return [...fromHsl(first, clamp(second / 100, 1), clamp(third / 100, 1)), alpha];
  const channel = (at: number, value: number) => clamp(parts[at]?.endsWith("%") ? value * 2.55 : value, 255);
  return [channel(0, first), channel(1, second), channel(2, third), alpha];
}

/** https://drafts.csswg.org/css-color/#hsl-to-rgb */
function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const channel = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    const chroma = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));

/** Formats a colour in its shortest hexadecimal form. */
export function formatColour([red, green, blue, alpha]: Rgba): string {
  const channels = [red, green, blue].map(Math.round);
  if (alpha < 1) channels.push(Math.round(alpha * 255));
  const digits = channels.map((channel) => channel.toString(16).padStart(2, "0")).join("");
  return `#${/^(?:(.)\1)+$/.test(digits) ? digits.replace(/(.)\1/g, "$1") : digits}`;
}

/** Tells whether a value is a CSS colour; of functions such as `lab()` only the form is checked. */
export function isCssColour(value: string): boolean {
  const word = value.trim().toLowerCase();
  if (word === "currentcolor" || parseColour(word) !== null) return true;
  return /^(hwb|lab|lch|oklab|oklch|color)\([^()]*\)$/.test(word);
}

/**
 * Tells whether a value is a colour or another paint of SVG
 * (https://svgwg.org/svg2-draft/painting.html#SpecifyingPaint).
 */
export function isPaint(value: string): boolean {
  return isCssColour(value) || /^(none|inherit|context-fill|context-stroke|url\(.*)$/i.test(value.trim());
}

/**
 * Multiplies a colour by a factor, as the filter `brightness()` does; a value that is not a plain colour
 * stays.
 */
export function brighten(value: string, factor: number): string {
  const colour = factor === 1 ? null : parseColour(value);
  if (!colour) return value;
  const [red, green, blue, alpha] = colour;
  return formatColour([
    clamp(red * factor, 255),
    clamp(green * factor, 255),
    clamp(blue * factor, 255),
    alpha,
  ]);
}
