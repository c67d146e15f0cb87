import { Blob, Buffer, Face, Feature, Font, shape, Variation } from "harfbuzzjs";
import { type Rect, rectAround } from "../geometry/rect.ts";

/** Distances in ems from the baseline, both positive. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
}

/** What a glyph paints, in ems from its origin: y points upwards. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A glyph where shaping placed it; distances in ems. */
export interface ShapedGlyph {
  /** Where in the text (UTF-16) the characters begin that it stands for. */
  readonly index: number;
  readonly advance: number;
  readonly offset: number;
  /** Null for one that paints nothing. */
  readonly ink: Ink | null;
}

/** A font file at one weight. */
export class FontFace {
  readonly metrics: FaceMetrics;
  readonly #font: Font;
  readonly #em: number;
  readonly #characters: ReadonlySet<number>;
  readonly #inks = { upright: new Map<number, Ink | null>(), slanted: new Map<number, Ink | null>() };

  /**
   * @param sfnt the TrueType or OpenType font
   * @param weight as in CSS; one outside of what the font can is the nearest that it can
   */
  constructor(sfnt: Uint8Array, weight: number) {
    const face = new Face(new Blob(sfnt));
    this.#font = new Font(face);
    const axis = face.getAxisInfos()["wght"];
    if (axis)
      this.#font.setVariations([new Variation("wght", Math.min(Math.max(weight, axis.min), axis.max))]);
    this.#em = face.upem;
    this.#characters = new Set(face.collectUnicodes());
    const { ascender, descender, lineGap } = this.#font.hExtents();
    this.metrics = {
      ascent: ascender / this.#em,
      descent: -descender / this.#em,
      lineGap: lineGap / this.#em,
      xHeight: xHeight(face, this.#em),
    };
  }

  /** Whether the font has a glyph for a character, given as its code point. */
  has(character: number): boolean {
    return this.#characters.has(character);
  }

  /**
   * The glyphs of a text in one line.
   * @param options `ligatures` false for text with letter spacing, whose letters stay single; `slanted` for
   *   the italic that browsers make of an upright font
   */
  shape(text: string, { ligatures = true, slanted = false } = {}): ShapedGlyph[] {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer, ligatures ? [] : NO_LIGATURES);
    return buffer.getGlyphInfosAndPositions().map(({ codepoint, cluster, xAdvance = 0, xOffset = 0 }) => ({
      index: cluster,
      advance: xAdvance / this.#em,
      offset: xOffset / this.#em,
      ink: this.#ink(codepoint, slanted),
    }));
  }

  #ink(glyph: number, slanted: boolean): Ink | null {
    const inks = this.#inks[slanted ? "slanted" : "upright"];
    const known = inks.get(glyph);
    if (known !== undefined) return known;
    const ink = slanted ? this.#slantedInk(glyph) : this.#uprightInk(glyph);
    inks.set(glyph, ink);
    return ink;
  }

  #uprightInk(glyph: number): Ink | null {
    const extents = this.#font.glyphExtents(glyph);
    if (!extents?.width) return null;
    return {
      left: extents.xBearing / this.#em,
      right: (extents.xBearing + extents.width) / this.#em,
      top: extents.yBearing / this.#em,
      bottom: (extents.yBearing + extents.height) / this.#em,
    };
  }

  /** Around the points that its outline is made of, as FreeType has it. */
  #slantedInk(glyph: number): Ink | null {
    const outline = this.#font.glyphToJson(glyph).flatMap(({ values }) => pairs(values));
    const around = rectAround(outline.map(([x, y]) => [x + SLANT * y, y] as const));
    return around && toInk(around, this.#em);
  }
}

/** Skia's slant for fonts without an italic. */
const SLANT = 1 / 4;

function pairs(values: readonly number[]): [number, number][] {
  return Array.from({ length: values.length / 2 }, (_, i) => [values[2 * i] ?? 0, values[2 * i + 1] ?? 0]);
}

/** From font units; there, too, y points upwards. */
function toInk({ x, y, width, height }: Rect, em: number): Ink {
  return { left: x / em, right: (x + width) / em, top: (y + height) / em, bottom: y / em };
}

const NO_LIGATURES = ["liga", "clig"].map((tag) => new Feature(tag, 0));

/**
 * In the table OS/2, `sxHeight` (https://learn.microsoft.com/typography/opentype/spec/os2); half an em
 * without one.
 */
function xHeight(face: Face, em: number): number {
  const table = face.referenceTable("OS/2");
  if (!table || table.length < 88) return 0.5;
  return new DataView(table.buffer, table.byteOffset).getInt16(86) / em;
}
