import { safeValue } from "./safe-value.ts";

/** The attributes that say where things are and how large, each with the elements that have it. */
const KNOWN: readonly (readonly [attributes: string, elements: RegExp])[] = [
  ["id transform", /./],
  ["x y", /^(rect|use|svg|text|tspan|mask|pattern)$/],
  ["width height", /^(rect|use|svg|mask|pattern|symbol)$/],
  ["rx ry", /^(rect|ellipse)$/],
  ["cx cy", /^(circle|ellipse|radialGradient)$/],
  ["r", /^(circle|radialGradient)$/],
  ["fx fy", /^radialGradient$/],
  ["x1 x2 y1 y2", /^(line|linearGradient)$/],
  ["dx dy rotate textLength lengthAdjust xml:space", /^(text|tspan)$/],
  ["startOffset", /^textPath$/],
  ["d", /^path$/],
  ["points", /^(polygon|polyline)$/],
  ["pathLength", /^(path|line|circle|rect|polygon|polyline|ellipse)$/],
  ["viewBox preserveAspectRatio", /^(svg|symbol|marker|pattern)$/],
  ["markerHeight markerUnits markerWidth orient refX refY", /^marker$/],
  ["clipPathUnits", /^clipPath$/],
  ["maskUnits maskContentUnits", /^mask$/],
  ["patternUnits patternContentUnits patternTransform", /^pattern$/],
  ["gradientUnits gradientTransform spreadMethod", /^(linear|radial)Gradient$/],
  ["offset", /^stop$/],
];

const ELEMENTS = new Map(
  KNOWN.flatMap(([attributes, elements]) => attributes.split(" ").map((name) => [name, elements] as const)),
);

/** Geometry that style sheets set as well, on the shapes whose attributes have the same names. */
const STYLED = new Set(["x", "y", "cx", "cy", "r", "rx", "ry", "width", "height"]);
const LENGTH = /^-?[\d.]+(px)?$/;

/**
 * Yields the safe attributes that say where an element is and how large.
 * @param styled what style sheets say of the element
 */
export function* geometryOf(
  element: Element,
  styled: ReadonlyMap<string, string>,
): Generator<[name: string, value: string]> {
  const { localName } = element;
  for (const { name, value } of element.attributes) {
    if (!ELEMENTS.get(name)?.test(localName)) continue;
    const safe = safeValue(value);
    if (safe !== null && safe !== "") yield [name, safe];
  }
  const href = element.getAttribute("href") ?? element.getAttribute("xlink:href");
  if (/^(use|textPath)$/.test(localName) && href?.startsWith("#")) yield ["href", href];
  if (!/^(rect|circle|ellipse)$/.test(localName)) return;
  for (const [property, value] of styled) {
    const known = STYLED.has(property) && ELEMENTS.get(property)?.test(localName);
    if (known && LENGTH.test(value)) yield [property, value.replace("px", "")];
  }
}
