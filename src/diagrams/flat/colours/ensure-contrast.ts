import { IDENTITY, type Matrix, mapPoint, mapRect, multiply } from "../../measure/geometry/matrix.ts";
import type { Rect } from "../../measure/geometry/rect.ts";
import { parseTransform } from "../../measure/geometry/transform.ts";
import { PALETTES } from "../../palette.ts";
import { boundsOf } from "../tree/bounds.ts";
import { childElements, descendants, type FlatElement, isElsewhere } from "../tree/tree.ts";
import { formatColour, parseColour, type Rgba } from "./colour.ts";
import { contrast } from "./contrast.ts";
import { pairColours, unpairColours } from "./pair-colours.ts";

/** A painted shape. */
interface Ground {
  readonly bounds: Rect;
  readonly fill: string;
}

interface Inherited {
  readonly fill: string;
  readonly anchor: string;
  readonly baseline: string;
  readonly matrix: Matrix;
}

/** Below this a fill is no ground to read from: what is behind it counts. */
const OPAQUE = 0.5;
/** Below this nobody reads a text, whatever its author meant. */
const READABLE = 2;
/**
 * Text in a colour of the site's on another of them reads as well as all of the site's text (WCAG 2.2,
 * 1.4.3).
 */
const WELL_READABLE = 4.5;
const INKS = [PALETTES.light.ink, PALETTES.dark.ink];

/**
 * Sees to it that text can be read by day and by night. Where its colour follows the scheme and that of the
 * shape behind it does not (an author gave the node a fill, but no colour for its text), it gets the better
 * of both inks; where it hardly differs from what is behind it, the better one in that scheme.
 */
export function ensureContrast(root: FlatElement): void {
  const grounds: Ground[] = [];

  function visit(element: FlatElement, above: Inherited): void {
    if (isElsewhere(element)) {
      for (const inner of descendants(element)) showByNight(inner, "none");
      return;
    }
    const { name, attributes } = element;
    const own = {
      fill: attributes.get("fill") ?? above.fill,
      anchor: attributes.get("text-anchor") ?? above.anchor,
      baseline: attributes.get("dominant-baseline") ?? above.baseline,
      matrix: multiply(above.matrix, parseTransform(attributes.get("transform") ?? null)),
    };
    if (name === "text") ink(element, own, grounds);
    else {
      showByNight(element, own.fill);
      const ground = groundOf(element, own);
      if (ground) grounds.push(ground);
    }
    for (const child of childElements(element)) visit(child, own);
  }

  visit(root, { fill: "#000", anchor: "start", baseline: "auto", matrix: IDENTITY });
}

function groundOf(shape: FlatElement, { fill, matrix }: Inherited): Ground | null {
  const bounds = boundsOf(shape);
  if (!bounds || fill === "none" || fill.startsWith("url(")) return null;
  const opacity = ["opacity", "fill-opacity"].map((name) => Number(shape.attributes.get(name) ?? 1));
  const alpha = opacity.reduce((product, factor) => product * factor, unpairColours(fill)?.light[3] ?? 1);
  return alpha < OPAQUE ? null : { bounds: mapRect(matrix, bounds), fill };
}

function ink(text: FlatElement, above: Inherited, grounds: readonly Ground[]): void {
  const { fill } = above;
  const [x, y] = insideOf(text, above);
  const ground = grounds.findLast(({ bounds }) => contains(bounds, x, y))?.fill ?? PAPER;
  for (const { attributes } of [text, ...childElements(text)]) {
    const own = attributes.get("fill") ?? fill;
    const readable = readableOn(ground, own);
    if (readable !== own) attributes.set("fill", readable);
  }
}

const PAPER = "var(--paper)";

/** A text's colour, or what can be read in its place on a ground; both as `pairColours` writes them. */
export function readableOn(ground: string, text: string): string {
  // Lettering in the colour of paper stands on something dark, if only on a marker, which is no shape here.
  if (ground === PAPER && text === PAPER) return text;
  const [behind, own] = [unpairColours(ground), unpairColours(text)];
  if (!behind || !own) return text;
  if (isFollower(text) && !isFollower(ground)) return bestInk(behind.light);
  const least = isFollower(text) ? WELL_READABLE : READABLE;
  const [day, night] = (["light", "dark"] as const).map((scheme) =>
    contrast(own[scheme], behind[scheme]) < least ? bestInk(behind[scheme]) : formatColour(own[scheme]),
  );
  return pairColours(day ?? text, night ?? text);
}

/** Above this a line is well seen. */
const VISIBLE = 3;

/** A line that is well seen by day, and not at all by night, is drawn in ink by night. */
function showByNight({ name, attributes }: FlatElement, fill: string): void {
  const isLine = name === "line" || (/^(path|polyline)$/.test(name) && fill === "none");
  const stroke = attributes.get("stroke");
  const [paper, own] = [unpairColours(PAPER), stroke === undefined ? null : unpairColours(stroke)];
  if (!isLine || !paper || !own) return;
  const isLost = contrast(own.light, paper.light) >= VISIBLE && contrast(own.dark, paper.dark) < READABLE;
  if (isLost) attributes.set("stroke", pairColours(formatColour(own.light), bestInk(paper.dark)));
}

/** Whether a colour differs between the schemes. */
const isFollower = (fill: string) => fill.startsWith("var(") || fill.startsWith("light-dark(");

/** A point inside of a text, a few pixels from where it is anchored. */
function insideOf(
  { attributes }: FlatElement,
  { anchor, baseline, matrix }: Inherited,
): [x: number, y: number] {
  const [x, y] = ["x", "y"].map((name) => Number.parseFloat(attributes.get(name) ?? "0"));
  const aside = anchor === "start" ? 3 : anchor === "end" ? -3 : 0;
  const down = baseline === "hanging" ? 6 : -3;
  return mapPoint(matrix, (x ?? 0) + aside, (y ?? 0) + down);
}

const contains = ({ x, y, width, height }: Rect, pointX: number, pointY: number) =>
  pointX >= x && pointX <= x + width && pointY >= y && pointY <= y + height;

/** The ink of the day's or of the night's scheme, whichever reads better on a colour. */
function bestInk(ground: Rgba): string {
  const [day = "", night = ""] = INKS;
  const ratio = (hex: string) => contrast(parseColour(hex) ?? [0, 0, 0, 1], ground);
  return ratio(day) >= ratio(night) ? day : night;
}
