import { Bench } from "./example/bench.ts";

/**
 * An example that the reader runs, changes and breaks. Its HTML is whole without this: source, claims, and the run that was
 * recorded at build.
 *
 * `data-state`: `idle`, `running`, then `done` or `failed`; `data-hash`: the hash of the last run that came to its end.
 * `trace`: an event that bubbles, for each batch of a run's events, with `detail: { name, events }`.
 */
class RunExample extends HTMLElement {
  #bench: Bench | undefined;

  connectedCallback(): void {
    // A program that cannot be compiled has no buttons.
    if (this.querySelector(".controls")) this.#bench ??= new Bench(this);
  }
}

customElements.define("run-example", RunExample);
