import type { FaceMetrics, Ink, ShapedGlyph } from "../fonts/font-face.ts";
import type { FontSet } from "../fonts/font-set.ts";
import { itemise } from "./itemise.ts";
import type { Unmeasured } from "./unmeasured.ts";

/** How a text is set. */
export interface TextFont {
  /** Pixels. */
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  /** Pixels after each character. */
  readonly letterSpacing: number;
}

/** How much room a line of text takes, in pixels. */
export interface TextExtent {
  readonly width: number;
  /**
   * What its glyphs paint, from where the text starts on the baseline; y points upwards. At least that one
   * point.
   */
  readonly ink: Ink;
}

const NOTHING: TextExtent = { width: 0, ink: { left: 0, right: 0, top: 0, bottom: 0 } };
const MOST_REMEMBERED = 20_000;

/** Measures lines of text, and notes characters whose width nobody can know. */
export class TextMeasurer {
  readonly #fonts: FontSet;
  readonly #unmeasured: Unmeasured;
  readonly #remembered = new Map<string, TextExtent>();

  /** @param unmeasured where to note characters whose width is not known; half an em is taken for each */
  constructor(fonts: FontSet, unmeasured: Unmeasured) {
    this.#fonts = fonts;
    this.#unmeasured = unmeasured;
  }

  /** The measures of the font that a text is set in, in ems. */
  metrics({ weight }: TextFont): FaceMetrics {
    return this.#fonts.face(weight).metrics;
  }

  /** The room that a text takes in one line; spaces count as they stand. */
  measure(text: string, font: TextFont): TextExtent {
    if (text === "") return NOTHING;
    const key = `${font.size} ${font.weight} ${font.italic} ${font.letterSpacing} ${text}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    const { extent, isKnown } = this.#measure(text, font);
    // Else they would be noted once only, not again after a reset.
    if (isKnown) this.#remembered.set(key, extent);
    return extent;
  }

  #measure(text: string, font: TextFont): { extent: TextExtent; isKnown: boolean } {
    const face = this.#fonts.face(font.weight);
    const shaping = { ligatures: font.letterSpacing === 0, slanted: font.italic };
    const pen = new Pen(font);
    let isKnown = true;
    for (const run of itemise(text, (character) => face.has(character))) {
      if (run.kind === "shaped") {
        for (const glyph of face.shape(run.text, shaping)) pen.draw(glyph);
        continue;
      }
      if (run.ems === null) this.#unmeasured.addCharacter(run.text);
      isKnown &&= run.ems !== null;
      pen.skip(run.ems ?? 0.5);
    }
    return { extent: { width: pen.x, ink: pen.ink }, isKnown };
  }
}

/** Goes along a line, and notes what is painted. Its size is in 64ths of a pixel, as FreeType has it. */
class Pen {
  x = 0;
  ink: Ink = NOTHING.ink;
  readonly #font: TextFont;
  readonly #size: number;

  constructor(font: TextFont) {
    this.#font = font;
    this.#size = Math.floor(font.size * 64) / 64;
  }

  skip(ems: number) {
    this.x += ems * this.#size + this.#font.letterSpacing;
  }

  draw({ advance, offset, ink }: ShapedGlyph) {
    if (ink) this.#paint(ink, this.x + offset * this.#size);
    this.skip(advance);
  }

  /**
   * Blink takes a glyph's own bounds in whole pixels; upright ones are fitted to them in height, slanted ones
   * are not.
   */
  #paint(glyph: Ink, origin: number) {
    const [top, bottom] = [glyph.top * this.#size, glyph.bottom * this.#size];
    const { italic } = this.#font;
    this.ink = {
      left: Math.min(this.ink.left, origin + Math.floor(glyph.left * this.#size)),
      right: Math.max(this.ink.right, origin + Math.ceil(glyph.right * this.#size)),
      top: Math.max(this.ink.top, italic ? Math.ceil(top) : Math.round(top)),
      bottom: Math.min(this.ink.bottom, italic ? Math.floor(bottom) : Math.round(bottom)),
    };
  }
}
