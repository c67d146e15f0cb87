/** Why a source was not drawn, in a sentence or more. */
export class DrawingError extends Error {
  /** The line of the source at fault, from 1, if that is known. */
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}
