import { PALETTES } from "../../palette.ts";
import { formatColour, parseColour, type Rgba } from "./colour.ts";

/** Each variable of the site's palette with its colours by day and by night. */
const PAIRS = new Map(
  Object.keys(PALETTES.light).map((key) => {
    const name = key as keyof typeof PALETTES.light;
    const token = `var(--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;
    return [token, [token, plain(PALETTES.light[name]), plain(PALETTES.dark[name])] as const];
  }),
);
const TOKENS = new Map([...PAIRS].map(([token, [, day, night]]) => [`${day} ${night}`, token]));

/** Shortens a plain colour; other values (`none`, `currentColor`, `url(#…)`) stay. */
function plain(value: string): string {
  const colour = parseColour(value);
  return colour ? formatColour(colour) : value;
}

/**
 * Combines a colour of the light drawing and a colour of the dark drawing into one value: the site's variable
 * with both, else `light-dark()`. Equal colours give that colour.
 */
export function pairColours(light: string, dark: string): string {
  const [day, night] = [plain(light), plain(dark)];
  if (day === night) return day;
  return TOKENS.get(`${day} ${night}`) ?? `light-dark(${asColour(day)},${asColour(night)})`;
}

/** Replaces a paint that cannot stand inside `light-dark()`, which takes only colours. */
const asColour = (value: string) => (value === "none" || value.startsWith("url(") ? "transparent" : value);

/**
 * Splits a value made by `pairColours` into its colours by day and by night; null for a value that is no
 * colour.
 */
export function unpairColours(value: string): { readonly light: Rgba; readonly dark: Rgba } | null {
  const [, day, night] = /^light-dark\(([^,]+),([^,]+)\)$/.exec(value) ?? PAIRS.get(value) ?? [];
  const light = parseColour(day ?? value);
  const dark = parseColour(night ?? value);
  return light && dark && { light, dark };
}
