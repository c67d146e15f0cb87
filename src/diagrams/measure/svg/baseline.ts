import type { ComputedStyle } from "../css/computed-style.ts";
import { toPixels } from "../css/length.ts";
import type { FontHeight } from "../layout.ts";

/**
 * Computes how many pixels a text's alphabetic baseline lies below the given place of the text, by the
 * `dominant-baseline` or `alignment-baseline`, and the `baseline-shift`, of the element around the text.
 * Follows Blink's measures where the specification leaves freedom.
 */
export function baselineOffset(style: ComputedStyle, font: FontHeight): number {
  const alignment = style.own.get("alignment-baseline");
  const baseline =
    alignment && alignment !== "auto" && alignment !== "baseline" ? alignment : style.dominantBaseline;
  return aligned(baseline, font) - raised(style, font);
}

function aligned(baseline: string, { ascent, descent, xHeight }: FontHeight): number {
  switch (baseline) {
    case "middle":
      return xHeight / 2;
    case "central":
      return (ascent - descent) / 2;
    case "hanging":
      return (ascent * 8) / 10;
    case "mathematical":
      return ascent / 2;
    case "before-edge":
    case "text-before-edge":
    case "text-top":
      return ascent;
    case "after-edge":
    case "text-after-edge":
    case "text-bottom":
    case "ideographic":
      return -descent;
    default:
      return 0;
  }
}

function raised({ own, fontSize }: ComputedStyle, { ascent, descent }: FontHeight): number {
  const shift = own.get("baseline-shift");
  if (!shift) return 0;
  if (shift === "sub") return -(ascent + descent) / 2;
  if (shift === "super") return (ascent + descent) / 2;
  return toPixels(shift, { fontSize, whole: fontSize }) ?? 0;
}
