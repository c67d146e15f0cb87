import { el } from "../page/dom.ts";
import { loaded } from "../page/fetch-once.ts";
import type { SequencedRun } from "./shown-run.ts";

/** What happened in a run as a sequence diagram, drawn when the reader asks for it. */
export class SequencePanel {
  readonly element = el("details", { class: "follow-order" }, el("summary", {}, "What happened, in order"));
  readonly #room = el("div");
  #run: SequencedRun | undefined;
  #drawn: SequencedRun | undefined;

  constructor() {
    this.element.append(this.#room);
    this.element.addEventListener("toggle", () => void this.#draw());
  }

  show(run: SequencedRun): void {
    this.#run = run;
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const run = this.#run;
    if (!run || !this.element.open || run === this.#drawn) return;
    this.#drawn = run;
    try {
      const { drawSequence } = await loaded("What draws it", import("./draw-sequence.ts"));
      await drawSequence(this.#room, run, () => run === this.#run);
    } catch (error) {
      if (run !== this.#run) return;
      this.#drawn = undefined;
      const words = error instanceof Error ? error.message : String(error);
      this.#room.replaceChildren(el("p", { role: "status" }, words));
    }
  }
}
