/** What lengths are relative to, in pixels. */
export interface LengthBase {
  readonly fontSize: number;
  /** What 100% is; without it, a percentage is not a length. */
  readonly whole?: number;
  /** The viewport's size, for `vw` and `vh`. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

const LENGTH = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)$/i;
const PIXELS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};
const ROOT_FONT_SIZE = 16;
/** Of Inter, in ems. */
const X_HEIGHT = 0.546;

/**
 * Converts a length such as `1.5em` to pixels; a bare number counts as pixels.
 * @returns null for a text that is not a length, and for a percentage of nothing
 */
export function toPixels(text: string, base: LengthBase): number | null {
  const [, digits, unit = ""] = LENGTH.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const scale = pixelsPer(unit.toLowerCase(), base);
  return scale === null ? null : Number(digits) * scale;
}

function pixelsPer(unit: string, { fontSize, whole, viewport }: LengthBase): number | null {
  switch (unit) {
    case "%":
      return whole === undefined ? null : whole / 100;
    case "em":
      return fontSize;
    case "rem":
      return ROOT_FONT_SIZE;
    case "ex":
      return fontSize * X_HEIGHT;
    case "vw":
      return viewport ? viewport.width / 100 : null;
    case "vh":
      return viewport ? viewport.height / 100 : null;
    default:
      return PIXELS[unit] ?? null;
  }
}

/** Tells whether a text is a length: a number with a unit, or 0; with `unitless`, any number. */
export function isLength(text: string, unitless: boolean): boolean {
  const [, digits, unit = ""] = LENGTH.exec(text.trim()) ?? [];
  if (digits === undefined) return false;
  if (unit === "") return unitless || Number(digits) === 0;
  return /^(?:%|em|rem|ex|ch|vw|vh)$/i.test(unit) || unit.toLowerCase() in PIXELS;
}
