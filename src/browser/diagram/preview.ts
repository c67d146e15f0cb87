import { complaint } from "./complaint.ts";
import type { FrameDrawing } from "./frame-drawing.ts";
import { NotDrawn } from "./not-drawn.ts";

/** How a preview stands: drawn, or why its newest source is not. */
export type Outcome =
  | { readonly summary: string; readonly detail: string; readonly line: number | null }
  | undefined;

/** How long the typing must pause before what was typed is drawn. */
const PAUSE_MS = 250;

/** A drawing that follows a source while it is typed. Of what comes while it draws, only the newest is drawn. */
export class Preview {
  readonly #drawing: Pick<FrameDrawing, "draw">;
  readonly #name: string;
  readonly #hear: (outcome: Outcome) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDrawing = false;
  #next: string | undefined;

  /** @param hear is told how each drawing went that no newer one has overtaken */
  constructor(drawing: Pick<FrameDrawing, "draw">, name: string, hear: (outcome: Outcome) => void) {
    this.#drawing = drawing;
    this.#name = name;
    this.#hear = hear;
  }

  /** Draws a source when no other follows within a moment. */
  follow(source: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.draw(source), PAUSE_MS);
  }

  /** Draws a source as soon as may be. */
  async draw(source: string): Promise<void> {
    this.#next = source;
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    while (this.#next !== undefined) {
      const newest: string = this.#next;
      this.#next = undefined;
      const outcome = await this.#drawing.draw(newest, this.#name).then(() => undefined, said);
      if (this.#next === undefined) this.#hear(outcome);
    }
    this.#isDrawing = false;
  }
}

function said(error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  const line = error instanceof NotDrawn ? error.line : null;
  return { ...complaint(message, line), line };
}
