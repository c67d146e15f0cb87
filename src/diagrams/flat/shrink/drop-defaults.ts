import { isInherited } from "../safe/allowed.ts";
import { childElements, type FlatElement, isElsewhere } from "../tree/tree.ts";

/** What properties are where nobody says anything. */
const INITIAL: Readonly<Record<string, string>> = {
  "alignment-baseline": "baseline",
  "baseline-shift": "0",
  "clip-path": "none",
  "clip-rule": "nonzero",
  "dominant-baseline": "auto",
  fill: "#000",
  "fill-opacity": "1",
  "fill-rule": "nonzero",
  "font-size": "16",
  "font-style": "normal",
  "font-weight": "400",
  "letter-spacing": "normal",
  "marker-end": "none",
  "marker-mid": "none",
  "marker-start": "none",
  mask: "none",
  opacity: "1",
  "paint-order": "normal",
  "shape-rendering": "auto",
  stroke: "none",
  "stroke-dasharray": "none",
  "stroke-dashoffset": "0",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-miterlimit": "4",
  "stroke-opacity": "1",
  "stroke-width": "1",
  "text-anchor": "start",
  "text-decoration": "none",
  "vector-effect": "none",
  visibility: "visible",
  "word-spacing": "0",
  "writing-mode": "horizontal-tb",
};

const TEXT = new Set(["text", "tspan", "textPath"]);
const OF_TEXT =
  /^(font-|text-|letter-spacing|word-spacing|dominant-baseline|alignment-baseline|baseline-shift|writing-mode)/;
const WITHOUT_FILL = new Set(["line"]);
const MARKED = new Set(["path", "line", "polyline", "polygon"]);

type Values = Readonly<Record<string, string>>;

/**
 * Removes the attributes that change nothing: what is inherited or the default anyway, and what an element
 * cannot use.
 */
export function dropDefaults(root: FlatElement): void {
  visit(root, INITIAL);
}

function visit(element: FlatElement, above: Values): void {
  // What is drawn elsewhere inherits from where it stands, as all else.
  const here: Record<string, string> = { ...above };
  for (const [property, written] of [...element.attributes]) {
    if (!(property in INITIAL)) continue;
    const value = canonical(property, written);
    element.attributes.set(property, value);
    const before = isInherited(property) ? above[property] : INITIAL[property];
    if (before === value) element.attributes.delete(property);
    else if (isInherited(property)) here[property] = value;
  }
  dropUseless(element, here);
  for (const child of childElements(element)) visit(child, here);
}

function canonical(property: string, value: string): string {
  if (property === "font-weight") return value === "normal" ? "400" : value === "bold" ? "700" : value;
  if (property === "stroke-dasharray" && /^[\s,0]*$|^1[\s,]+0$/.test(value)) return "none";
  if (property === "letter-spacing" && value === "0") return "normal";
  if (property === "stroke-opacity" || property === "fill-opacity") return `${Number(value)}`;
  return value;
}

/** What a container is told is for those inside; here it is about what draws something itself. */
function dropUseless({ name, attributes }: FlatElement, values: Values): void {
  if (isElsewhere({ name, attributes, children: [] }) || ["g", "a", "svg", "use", "symbol"].includes(name))
    return;
  const isText = TEXT.has(name);
  const drop = (matches: (property: string) => boolean) => {
    for (const property of [...attributes.keys()]) if (matches(property)) attributes.delete(property);
  };
  if (!isText) drop((property) => OF_TEXT.test(property));
  if (!MARKED.has(name)) drop((property) => property.startsWith("marker-"));
  // The size of a marker is counted in widths of the stroke, even of one that is not drawn.
  const hasMarker = [...attributes.keys()].some((property) => property.startsWith("marker-"));
  if (values["stroke"] === "none" && !hasMarker) drop((property) => property.startsWith("stroke-"));
  if (values["fill"] === "none") drop((property) => property === "fill-opacity" || property === "fill-rule");
  if (WITHOUT_FILL.has(name)) drop((property) => property.startsWith("fill"));
  if (name === "text") attributes.delete("alignment-baseline");
}
