/** What a flat drawing may be made of; all else that Mermaid draws is left out, with what is in it. */
const ELEMENTS = new Set(
  `a circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient rect
  stop svg symbol text textPath title tspan use`.split(/\s+/),
);

/**
 * Properties of CSS that say how things look; they are attributes in SVG as well. The family of letters is
 * not among them: the page letters all diagrams in the font that they were measured with.
 */
const APPEARANCE = new Set(
  `alignment-baseline baseline-shift clip-path clip-rule dominant-baseline fill fill-opacity fill-rule
  font-size font-style font-weight letter-spacing marker-end marker-mid marker-start mask opacity
  paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration vector-effect visibility
  word-spacing writing-mode`.split(/\s+/),
);

/** Those that elements hand on to what is in them. */
const INHERITED = new Set(
  `clip-rule color dominant-baseline fill fill-opacity fill-rule font-size font-style font-weight
  letter-spacing marker-end marker-mid marker-start paint-order shape-rendering stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor visibility
  word-spacing writing-mode`.split(/\s+/),
);

const COLOURS = new Set(["fill", "stroke", "color", "stop-color"]);

export const isAllowedElement = (name: string): boolean => ELEMENTS.has(name);
export const isAppearance = (name: string): boolean => APPEARANCE.has(name);
export const isInherited = (name: string): boolean => INHERITED.has(name);
export const isColour = (name: string): boolean => COLOURS.has(name);
