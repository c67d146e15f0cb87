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

/** Below this opacity a fill is not the ground of a text: what is behind the fill counts. */
const OPAQUE = 0.5;
/** Below this contrast nobody can read a text, whatever its author meant. */
const READABLE = 2;
/**
 * The contrast that all of the site's text has (WCAG 2.2, 1.4.3), for text in one colour of the site on
 * another.
 */
const WELL_READABLE = 4.5;
const INKS = [PALETTES.light.ink, PALETTES.dark.ink];

/**
 * Ensures that text can be read by day and by night. Text whose colour follows the scheme, on a shape whose
 * colour does not (an author gave the node a fill, but no colour for its text), gets the better of both inks.
 * Text that hardly differs from its ground gets the better ink in that scheme.
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

/**
 * Returns a text's colour, or a colour that can be read in its place on a ground. All colours are written as
 * by `pairColours`.
 */
export function readableOn(ground: string, text: string): string {
  // Text in the colour of paper stands on something dark, perhaps on a marker, which is not a shape here.
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

/** Above this contrast a line is clearly visible. */
const VISIBLE = 3;

/** Draws a line in ink by night if the line is clearly visible by day and not at all by night. */
function showByNight({ name, attributes }: FlatElement, fill: string): void {
  const isLine = name === "line" || (/^(path|polyline)$/.test(name) && fill === "none");
  const stroke = attributes.get("stroke");
  const [paper, own] = [unpairColours(PAPER), stroke === undefined ? null : unpairColours(stroke)];
  if (!isLine || !paper || !own) return;
  const isLost = contrast(own.light, paper.light) >= VISIBLE && contrast(own.dark, paper.dark) < READABLE;
  if (isLost) attributes.set("stroke", pairColours(formatColour(own.light), bestInk(paper.dark)));
}

/** Tells whether a colour differs between the schemes. */
const isFollower = (fill: string) => fill.startsWith("var(") || fill.startsWith("light-dark(");

/** Returns a point inside a text, a few pixels from its anchor. */
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

/** Returns the ink of the light or of the dark scheme, whichever has more contrast on a colour. */
function bestInk(ground: Rgba): string {
  const [day = "", night = ""] = INKS;
  const ratio = (hex: string) => contrast(parseColour(hex) ?? [0, 0, 0, 1], ground);
  return ratio(day) >= ratio(night) ? day : night;
}
