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

/** A colour in its shortest form; what is no plain colour (`none`, `currentColor`, `url(#…)`) as it is. */
function plain(value: string): string {
  const colour = parseColour(value);
  return colour ? formatColour(colour) : value;
}

/**
 * One value for a colour that differs between the light and the dark drawing: the site's variable that has
 * both, else `light-dark()`. Equal ones stay as they are.
 */
export function pairColours(light: string, dark: string): string {
  const [day, night] = [plain(light), plain(dark)];
  if (day === night) return day;
  return TOKENS.get(`${day} ${night}`) ?? `light-dark(${asColour(day)},${asColour(night)})`;
}

/** A paint of no colour cannot stand inside of `light-dark()`. */
const asColour = (value: string) => (value === "none" || value.startsWith("url(") ? "transparent" : value);

/** The colours that a value made by `pairColours` has by day and by night; null for what is no colour. */
export function unpairColours(value: string): { readonly light: Rgba; readonly dark: Rgba } | null {
  const [, day, night] = /^light-dark\(([^,]+),([^,]+)\)$/.exec(value) ?? PAIRS.get(value) ?? [];
  const light = parseColour(day ?? value);
  const dark = parseColour(night ?? value);
  return light && dark && { light, dark };
}
