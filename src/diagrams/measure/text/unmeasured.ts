/** Notes what was met that nobody can measure here. */
export class Unmeasured {
  readonly #characters = new Set<string>();
  #formula = false;

  /**
   * Characters that the font has not and whose width is not known by rule, in the order in which they were
   * met.
   */
  get characters(): readonly string[] {
    return [...this.#characters];
  }

  /** Whether a formula (MathML) was met: how large it is depends on each browser's own mathematical font. */
  get hasFormula(): boolean {
    return this.#formula;
  }

  addCharacter(character: string): void {
    this.#characters.add(character);
  }

  addFormula(): void {
    this.#formula = true;
  }

  /** Forgets everything. */
  reset(): void {
    this.#characters.clear();
    this.#formula = false;
  }
}
