import type { ComputedStyle } from "./css/computed-style.ts";
import type { Styles } from "./css/styles.ts";
import type { TextExtent, TextFont, TextMeasurer } from "./text/text-measurer.ts";
import type { Unmeasured } from "./text/unmeasured.ts";

/** Everything that boxes depend on besides the elements. */
export interface Layout {
  readonly styles: Styles;
  readonly text: TextMeasurer;
  readonly unmeasured: Unmeasured;
  /** The window's size in pixels. */
  readonly viewport: { readonly width: number; readonly height: number };
}

/** Returns the font in which a style sets text. */
export function fontOf({ fontSize, fontWeight, fontStyle, letterSpacing }: ComputedStyle): TextFont {
  return { size: fontSize, weight: fontWeight, italic: fontStyle !== "normal", letterSpacing };
}

/**
 * Measures the room that a text takes in one line. The width is kept as in Blink: in 64ths of a pixel,
 * rounded up.
 */
export function measureText(layout: Layout, text: string, style: ComputedStyle): TextExtent {
  const shown = style.textTransform === "uppercase" ? text.toUpperCase() : text;
  const extent = layout.text.measure(shown, fontOf(style));
  return { ...extent, width: Math.ceil(extent.width * 64 - 1e-6) / 64 };
}

/** Measures how far a style's font reaches above and below the baseline, in whole pixels as in Blink. */
export function fontHeight(layout: Layout, style: ComputedStyle): FontHeight {
  const { ascent, descent, lineGap, xHeight } = layout.text.metrics(fontOf(style));
  return {
    ascent: Math.round(ascent * style.fontSize),
    descent: Math.round(descent * style.fontSize),
    lineGap: lineGap * style.fontSize,
    xHeight: xHeight * style.fontSize,
  };
}

/** Pixels. */
export interface FontHeight {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
}
