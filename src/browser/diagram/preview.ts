import { DrawingError } from "./drawing-error.ts";
import { drawingMessage } from "./drawing-message.ts";
import type { FrameDrawing } from "./frame-drawing.ts";

/** How a preview stands: drawn, or why its newest source is not. */
export type PreviewResult =
  | { readonly summary: string; readonly detail: string; readonly line: number | null }
  | undefined;

/** How long the typing must pause before what was typed is drawn. */
const PAUSE_MS = 250;

/**
 * A drawing that follows a source while it is typed. Of what comes while it draws, only the newest is drawn.
 */
export class Preview {
  readonly #drawing: Pick<FrameDrawing, "draw">;
  readonly #name: string;
  readonly #hear: (outcome: PreviewResult) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDrawing = false;
  #next: string | undefined;

  /** @param hear is told how each drawing went that no newer one has overtaken */
  constructor(drawing: Pick<FrameDrawing, "draw">, name: string, hear: (outcome: PreviewResult) => void) {
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

function said(error: unknown): PreviewResult {
  const message = error instanceof Error ? error.message : String(error);
  const line = error instanceof DrawingError ? error.line : null;
  return { ...drawingMessage(message, line), line };
}
