import { el } from "../page/dom.ts";

/** Sentences above an example's buttons: what a link changed, and what could not be done. */
export class Notice {
  readonly #controls: HTMLElement;
  readonly #element = el("div", { class: "notice", role: "status" });

  constructor(controls: HTMLElement) {
    this.#controls = controls;
  }

  /** Says this and nothing else; without sentences, nothing. */
  say(...sentences: string[]): void {
    this.#element.replaceChildren(...sentences.map((sentence) => el("p", {}, sentence)));
    if (sentences.length === 0) this.#element.remove();
    else this.#controls.prepend(this.#element);
  }
}
