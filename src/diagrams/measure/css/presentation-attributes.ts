/**
 * https://svgwg.org/svg2-draft/styling.html#PresentationAttributes, those that browsers know; without
 * `transform`, which is read as an attribute.
 */
const PRESENTATION_ATTRIBUTES: ReadonlySet<string> = new Set(
  `alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters cursor
  direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size
  font-stretch font-style font-variant font-weight image-rendering letter-spacing lighting-color
  marker-end marker-mid marker-start mask mask-type opacity overflow paint-order pointer-events shape-rendering
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility
  word-spacing writing-mode`.split(/\s+/),
);

/**
 * Tells whether an attribute of SVG elements is a CSS property too. Geometry (`x`, `r`, `width`, …) does not
 * count here.
 */
export function isPresentationAttribute(name: string): boolean {
  return PRESENTATION_ATTRIBUTES.has(name);
}
