import type { Diagram, Drawn } from "../diagram.ts";
import type { Rgba } from "../flat/colours/colour.ts";
import { unpairColours } from "../flat/colours/pair-colours.ts";
import { openRenderQueue } from "./render-queue.ts";

/** One for all files: to load Mermaid takes seconds, and what was drawn before changes nothing. */
const renderQueue = openRenderQueue();

/** Draws a diagram, or says why it cannot be drawn. */
export const draw = (source: string): Promise<Drawn> => renderQueue.draw(source);

/** Draws what can be drawn. @throws the reason if it cannot */
export async function drawing(source: string): Promise<Diagram> {
  const drawn = await draw(source);
  if ("svg" in drawn) return drawn;
  throw new Error(`${drawn.why}, line ${drawn.line}: ${drawn.message}`);
}

/** All tags of a drawing: what a browser acts on, without the words that it shows. */
export const tagsOf = (svg: string): string => (svg.match(/<[^<>]+>/g) ?? []).join("\n");

/**
 * The colours of a drawing that have a hue: neither one of the site's paper, ink and rules, nor a grey as
 * warm as these.
 */
export function huesOf(svg: string): string[] {
  const values = [...valuesOf(svg, "fill"), ...valuesOf(svg, "stroke"), ...valuesOf(svg, "stop-color")];
  return values.filter((value) => {
    if (value.startsWith("var(")) return !/^var\(--(paper|ink|rule)\b/.test(value);
    const colours = unpairColours(value);
    return colours !== null && [colours.light, colours.dark].some((colour) => isHued(colour));
  });
}

/** How far red, green and blue of the inks are apart. */
const WARMTH = 20;

const isHued = ([red, green, blue]: Rgba) => Math.max(red, green, blue) - Math.min(red, green, blue) > WARMTH;

/** The values that an attribute has in a drawing, in its order, each once. */
export function valuesOf(svg: string, attribute: string): string[] {
  const values = tagsOf(svg).matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"));
  return [...new Set(Array.from(values, ([, value = ""]) => value))];
}
