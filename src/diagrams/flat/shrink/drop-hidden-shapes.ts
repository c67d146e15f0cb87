import { childElements, type FlatElement, isElement, isElsewhere, textOf } from "../tree/tree.ts";

const DRAWN = new Set("circle ellipse line path polygon polyline rect".split(" "));

interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly width: string;
  readonly visibility: string;
}

/**
 * Removes what nobody sees: shapes without paint or size, empty labels, empty groups, and names of the
 * drawing itself.
 */
export function dropHiddenShapes(root: FlatElement): void {
  root.children = root.children.filter((child) => !isElement(child) || child.name !== "title");
  sweep(root, { fill: "#000", stroke: "none", width: "1", visibility: "visible" });
}

function sweep(element: FlatElement, above: Paint): void {
  const paint = paintOf(element, above);
  for (const child of childElements(element)) if (!isElsewhere(child)) sweep(child, paint);
  element.children = element.children.filter((child) => !isElement(child) || isSeen(child, paint));
}

function isSeen(element: FlatElement, above: Paint): boolean {
  const { name, attributes, children } = element;
  if (name === "text" || name === "tspan" || name === "textPath") return textOf(element).trim() !== "";
  if (name === "g" || name === "a")
    return children.some((child) => isElement(child) && child.name !== "title");
  if (!DRAWN.has(name)) return true;
  const { fill, stroke, width, visibility } = paintOf(element, above);
  const hasMarker = ["marker-start", "marker-mid", "marker-end"].some((name) => attributes.has(name));
  const filled = !isNone(fill) && name !== "line";
  const stroked = !isNone(stroke) && Number(width) !== 0;
  if (visibility === "hidden" || attributes.get("opacity") === "0") return false;
  return (filled || stroked || hasMarker) && (hasExtent(element) || hasMarker);
}

/** Shapes of no size are not drawn at all. */
function hasExtent({ name, attributes }: FlatElement): boolean {
  const size = (attribute: string) => Number.parseFloat(attributes.get(attribute) ?? "0");
  if (name === "rect") return size("width") > 0 && size("height") > 0;
  if (name === "circle") return size("r") > 0;
  if (name === "path") return /\d/.test(attributes.get("d") ?? "");
  return true;
}

const isNone = (paint: string) =>
  paint === "none" || paint === "transparent" || /^#...0$|^#.{6}00$/.test(paint);

function paintOf({ attributes }: FlatElement, above: Paint): Paint {
  return {
    fill: attributes.get("fill") ?? above.fill,
    stroke: attributes.get("stroke") ?? above.stroke,
    width: attributes.get("stroke-width") ?? above.width,
    visibility: attributes.get("visibility") ?? above.visibility,
  };
}
