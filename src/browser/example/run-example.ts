import style from "../../styles/example-live.css?url";
import { addStyle } from "../page/add-style.ts";
import { ExampleController } from "./example-controller.ts";

/**
 * An example that the reader runs, changes and breaks. Its HTML is whole without this: source, claims, and
 * the run that was recorded at build.
 *
 * `data-state`: `idle`, `running`, then `done` or `failed`; `data-hash`: the hash of the last run that came
 * to its end. Events that bubble, each with a `detail` (see `follow/run-events.ts`): `run-begin`; `trace`,
 * for each batch of a run's events; `run-end`; and `run-reset`, when the recorded run is shown again. A
 * `run-request` has it run.
 */
class RunExample extends HTMLElement {
  #controller: ExampleController | undefined;

  connectedCallback(): void {
    // A program that cannot be compiled has no buttons.
    if (this.querySelector(".controls")) this.#controller ??= new ExampleController(this);
  }

  /** Has the page's address bring this example as the reader has it, and gives it. */
  async link(): Promise<string> {
    return (await this.#controller?.link()) ?? location.href;
  }
}

void addStyle(style);
customElements.define("run-example", RunExample);
