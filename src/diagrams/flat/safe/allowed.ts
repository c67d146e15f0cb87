/** The elements of a flat drawing; any other element that Mermaid draws is left out, with its content. */
const ELEMENTS = new Set(
  `a circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient rect
  stop svg symbol text textPath title tspan use`.split(/\s+/),
);

/**
 * CSS properties that say how things look, all of which are SVG attributes as well. The font family is not
 * among them: the page sets all diagrams in the font with which they were measured.
 */
const APPEARANCE = new Set(
  `alignment-baseline baseline-shift clip-path clip-rule dominant-baseline fill fill-opacity fill-rule
  font-size font-style font-weight letter-spacing marker-end marker-mid marker-start mask opacity
  paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration vector-effect visibility
  word-spacing writing-mode`.split(/\s+/),
);

/** The properties that elements hand on to their children. */
const INHERITED = new Set(
  `clip-rule color dominant-baseline fill fill-opacity fill-rule font-size font-style font-weight
  letter-spacing marker-end marker-mid marker-start paint-order shape-rendering stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor visibility
  word-spacing writing-mode`.split(/\s+/),
);

const COLOURS = new Set(["fill", "stroke", "color", "stop-color"]);

/** Tells whether a flat drawing may have an element of this name. */
export const isAllowedElement = (name: string): boolean => ELEMENTS.has(name);

/** Tells whether a CSS property says how things look. */
export const isAppearance = (name: string): boolean => APPEARANCE.has(name);

/** Tells whether elements hand a property on to their children. */
export const isInherited = (name: string): boolean => INHERITED.has(name);

/** Tells whether a property is a colour or another paint. */
export const isColour = (name: string): boolean => COLOURS.has(name);
