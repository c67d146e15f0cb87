import type { Fault } from "../../lab/run/fault.ts";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { loaded } from "../page/fetch-once.ts";
import { stageOf } from "../run/stage.ts";
import type { ChangePanel } from "./change-panel.ts";
import type { Setup } from "./changes.ts";
import { fetchFile } from "./fetch-file.ts";

interface Hears {
  readonly onChange: (seed: number, faults: readonly Fault[]) => void;
  readonly onRun: () => void;
}

/** The disclosure of a run's seed and faults. What is in it is fetched when it is first opened. */
export class Panel {
  readonly #details: HTMLDetailsElement;
  readonly #recordHref: string;
  readonly #hears: Hears;
  #filling: Promise<void> | undefined;
  #panel: ChangePanel | undefined;

  /** @param recordHref the address of the recorded run, which tells what there is to be broken */
  constructor(details: HTMLDetailsElement, recordHref: string, hears: Hears) {
    this.#details = details;
    this.#recordHref = recordHref;
    this.#hears = hears;
  }

  /**
   * Fills the disclosure, if that was not done yet.
   * @param current gives what it is to show
   * @throws a plain sentence when something cannot be fetched; then it can be tried again
   */
  open(current: () => Setup): Promise<void> {
    this.#filling ??= this.#fill(current).catch((error: unknown) => {
      this.#filling = undefined;
      this.#details.open = false;
      throw error;
    });
    return this.#filling;
  }

  async #fill(current: () => Setup): Promise<void> {
    const [{ fillPanel }, record] = await Promise.all([
      loaded("The controls of the run", import("./change-panel.ts")),
      fetchFile(this.#recordHref),
    ]);
    const { trace } = JSON.parse(record) as { trace: readonly TraceEvent[] };
    this.#panel = fillPanel(this.#details, { ...current(), ...this.#hears, stage: stageOf(trace) });
  }

  /** Whether all of it is filled in; if not, the reader is shown what is missing. */
  check(): boolean {
    return this.#panel?.check() ?? true;
  }

  show({ seed, faults }: Setup): void {
    this.#panel?.show(seed, faults);
  }
}
