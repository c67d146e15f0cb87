import { FontFace } from "./font-face.ts";

/** The fonts that drawings are lettered with: one family, in all weights that it has. */
export class FontSet {
  /** The family's name in CSS. */
  readonly family: string;
  readonly #sfnt: Uint8Array;
  readonly #faces = new Map<number, FontFace>();

  /** @param sfnt a TrueType or OpenType font, variable in weight or not */
  constructor(family: string, sfnt: Uint8Array) {
    this.family = family;
    this.#sfnt = sfnt;
  }

  /** The face for a weight as CSS tells it, such as 400. */
  face(weight: number): FontFace {
    const known = this.#faces.get(weight);
    if (known) return known;
    const face = new FontFace(this.#sfnt, weight);
    this.#faces.set(weight, face);
    return face;
  }
}
