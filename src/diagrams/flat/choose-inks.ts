import { IDENTITY, type Matrix, mapPoint, mapRect, multiply } from "../measure/geometry/matrix.ts";
import type { Rect } from "../measure/geometry/rect.ts";
import { parseTransform } from "../measure/geometry/transform.ts";
import { PALETTES } from "../palette.ts";
import { boundsOf } from "./bounds.ts";
import { parseColour, type Rgba } from "./colour.ts";
import { contrast } from "./contrast.ts";
import { childElements, type FlatElement, isElsewhere } from "./tree.ts";

/** A painted shape. Null: its colour follows the scheme, as that of text on it does. */
interface Ground {
  readonly bounds: Rect;
  readonly colour: Rgba | null;
}

interface Inherited {
  readonly fill: string;
  readonly anchor: string;
  readonly matrix: Matrix;
}

/** Below this a fill is no ground to read from: what is behind it counts. */
const OPAQUE = 0.5;
const INKS = [PALETTES.light.ink, PALETTES.dark.ink];

/**
 * Gives text whose colour follows the scheme the better of both inks wherever it stands on a colour that does not: an
 * author who gives a node a fill and no colour for its text means it to be read by day and by night.
 */
export function chooseInks(root: FlatElement): void {
  const grounds: Ground[] = [];

  function visit(element: FlatElement, above: Inherited): void {
    if (isElsewhere(element)) return;
    const { name, attributes } = element;
    const own = {
      fill: attributes.get("fill") ?? above.fill,
      anchor: attributes.get("text-anchor") ?? above.anchor,
      matrix: multiply(above.matrix, parseTransform(attributes.get("transform") ?? null)),
    };
    if (name === "text") ink(element, own, grounds);
    else {
      const ground = groundOf(element, own);
      if (ground) grounds.push(ground);
    }
    for (const child of childElements(element)) visit(child, own);
  }

  visit(root, { fill: "#000", anchor: "start", matrix: IDENTITY });
}

function groundOf(shape: FlatElement, { fill, matrix }: Inherited): Ground | null {
  const bounds = boundsOf(shape);
  if (!bounds || fill === "none" || fill.startsWith("url(")) return null;
  const opacity = ["opacity", "fill-opacity"].map((name) => Number(shape.attributes.get(name) ?? 1));
  const colour = parseColour(fill);
  const alpha = (colour?.[3] ?? 1) * opacity.reduce((product, factor) => product * factor, 1);
  return alpha < OPAQUE ? null : { bounds: mapRect(matrix, bounds), colour };
}

function ink(text: FlatElement, { fill, anchor, matrix }: Inherited, grounds: readonly Ground[]): void {
  const followers = [text, ...childElements(text)].filter(({ attributes }) =>
    isFollower(attributes.get("fill") ?? fill),
  );
  if (followers.length === 0) return;
  const [x, y] = insideOf(text, anchor, matrix);
  const ground = grounds.findLast(({ bounds }) => contains(bounds, x, y))?.colour;
  if (!ground) return;
  const best = bestInk(ground);
  for (const { attributes } of followers) attributes.set("fill", best);
}

/** Whether a colour differs between the schemes. */
const isFollower = (fill: string) => fill.startsWith("var(") || fill.startsWith("light-dark(");

/** A point inside of a text, a few pixels from where it is anchored. */
function insideOf({ attributes }: FlatElement, anchor: string, matrix: Matrix): [x: number, y: number] {
  const [x, y] = ["x", "y"].map((name) => Number.parseFloat(attributes.get(name) ?? "0"));
  const aside = anchor === "start" ? 3 : anchor === "end" ? -3 : 0;
  return mapPoint(matrix, (x ?? 0) + aside, (y ?? 0) - 3);
}

const contains = ({ x, y, width, height }: Rect, pointX: number, pointY: number) =>
  pointX >= x && pointX <= x + width && pointY >= y && pointY <= y + height;

/** The ink of the day's or of the night's scheme, whichever reads better on a colour. */
export function bestInk(ground: Rgba): string {
  const [day = "", night = ""] = INKS;
  const ratio = (hex: string) => contrast(parseColour(hex) ?? [0, 0, 0, 1], ground);
  return ratio(day) >= ratio(night) ? day : night;
}
