import type { Fault } from "../../lab/run/fault.ts";
import type { TraceEvent } from "../../lab/trace/event.ts";
import style from "../../styles/follow.css?url";
import { addStyle } from "../page/add-style.ts";
import { fetchOnce, loaded } from "../page/fetch-once.ts";
import type { RunBegin, RunEnded, RunRequest, RunReset, RunTrace } from "../run/run-events.ts";
import { MOST_FAULTS } from "../run/share.ts";
import { stepOfFault } from "./faults.ts";
import { keepPlace } from "./keep-place.ts";
import { RunOnPage } from "./run-on-page.ts";
import { type FinishedRun, faultWords } from "./shown-run.ts";
import { type Step, stepAt } from "./steps.ts";

// Before anything is shown: importing this program waits for it.
await addStyle(style);

/** What is to be shown of the run that comes next: all of it, or what a fault has done. */
type Requested = "play" | Fault;

/** Has a diagram follow the runs of examples: their last run is on show until the reader has seen enough. */
export class Follower {
  readonly #diagram: HTMLElement;
  readonly #page: RunOnPage | undefined;
  readonly #pending = new Map<string, { readonly faults: readonly Fault[]; readonly events: TraceEvent[] }>();
  #requested: Requested | undefined;
  #isUnwanted = false;

  /** @param diagram a `<live-diagram data-follows>` with its drawing */
  constructor(diagram: HTMLElement) {
    this.#diagram = diagram;
    const svg = diagram.querySelector<SVGSVGElement>("svg.diagram");
    if (!svg) return;
    this.#page = new RunOnPage(
      svg,
      (fault) => void this.#add(fault),
      () => this.#close(),
    );
    document.addEventListener("run-reset", ({ detail }: CustomEventInit<RunReset>) => {
      if (detail) void this.#reset(detail.name);
    });
  }

  /**
   * Has the example run, and plays its run from the start.
   * @throws a plain sentence when it cannot run
   */
  async watch(): Promise<void> {
    const [name = ""] = this.#diagram.dataset.follows?.split(" ") ?? [];
    this.#isUnwanted = false;
    await this.#request(name, {}, "play");
  }

  begin({ name, faults }: RunBegin): void {
    this.#pending.set(name, { faults, events: [] });
  }

  take({ name, events }: RunTrace): void {
    this.#pending.get(name)?.events.push(...events);
  }

  end({ name, state, isAsRecorded, error }: RunEnded): void {
    const pending = this.#pending.get(name);
    this.#pending.delete(name);
    const requested = this.#requested;
    this.#requested = undefined;
    if (!pending || this.#isUnwanted || (state === "stopped" && pending.events.length === 0)) return;
    const run: FinishedRun = { name, faults: pending.faults, trace: pending.events, isAsRecorded, error };
    if (requested === undefined) this.#showUnprompted(run);
    else if (requested === "play") {
      this.#show(run, () => 0);
      this.#page?.timeline.focus();
      this.#page?.play();
    } else {
      this.#show(run, (steps) => stepOfFault(steps, requested));
      this.#page?.say(error ?? `The run was taken again, with ${faultWords(requested)}.`);
    }
  }

  /**
   * A run that the reader started in the example: it plays when the drawing is in view, and nobody asked for
   * stillness.
   */
  #showUnprompted(run: FinishedRun): void {
    const isInView = this.#isInView();
    const { time = 0 } = this.#page ?? {};
    keepPlace(this.#exampleOf(run.name), () =>
      this.#show(run, (steps) => (isInView ? 0 : stepAt(steps, time))),
    );
    if (isInView && !matchMedia("(prefers-reduced-motion: reduce)").matches) this.#page?.play();
  }

  #show(run: FinishedRun, step: (steps: readonly Step[]) => number): void {
    const page = this.#page;
    const box = this.#diagram.querySelector(".diagram-box");
    // A drawing that is not there has no places to show anything at.
    if (!page || !box?.checkVisibility()) return;
    const { timeline } = page;
    if (!timeline.element.isConnected) box.after(timeline.element);
    this.#watchButton?.toggleAttribute("hidden", true);
    const href = this.#exampleOf(run.name)?.dataset.href;
    page.load(run, step, run.isAsRecorded && href ? `${href}.sequence.svg` : undefined);
  }

  async #add(fault: Fault): Promise<void> {
    const { name = "", faults = [] } = this.#page?.run ?? {};
    const all = [...faults, fault];
    try {
      if (all.length > MOST_FAULTS) throw new Error(`A run has room for ${MOST_FAULTS} faults.`);
      await this.#request(name, { faults: all }, fault);
    } catch (error) {
      this.#page?.timeline.complain(error instanceof Error ? error.message : String(error));
    }
  }

  async #request(name: string, detail: RunRequest, requested: Requested): Promise<void> {
    await loaded("What runs this example", import("../example/run-example.ts"));
    const example = this.#exampleOf(name);
    this.#requested = requested;
    example?.dispatchEvent(new CustomEvent("run-request", { detail }));
    if (example?.dataset.state === "running") return;
    this.#requested = undefined;
    throw new Error("The example does not start. What it lacks is said below, at its own buttons.");
  }

  /** The example shows its recorded run again: so does the diagram, at the same moment. */
  async #reset(name: string): Promise<void> {
    const page = this.#page;
    const { run } = page ?? {};
    if (!page || run?.name !== name) return;
    this.#pending.delete(name);
    this.#requested = undefined;
    const href = `${this.#exampleOf(name)?.dataset.href}.run.json`;
    const record = await fetchOnce(href, "text").catch(() => undefined);
    if (record === undefined || this.#pending.has(name) || page.run !== run) return;
    const { trace } = JSON.parse(record) as { trace: readonly TraceEvent[] };
    const { time } = page;
    this.#show({ name, faults: [], trace, isAsRecorded: true }, (steps) => stepAt(steps, time));
  }

  #close(): void {
    this.#isUnwanted = true;
    this.#page?.close();
    this.#watchButton?.toggleAttribute("hidden", false);
    this.#watchButton?.focus();
  }

  #exampleOf(name: string): HTMLElement | null {
    return document.querySelector(`run-example[name="${CSS.escape(name)}"]`);
  }

  get #watchButton(): HTMLElement | null {
    return this.#diagram.querySelector(".diagram-foot > [data-action=watch]");
  }

  #isInView(): boolean {
    const { top, bottom, height } =
      this.#diagram.querySelector("svg.diagram")?.getBoundingClientRect() ?? new DOMRect();
    return Math.min(bottom, innerHeight) - Math.max(top, 0) > height * ENOUGH;
  }
}

/** How much of a drawing must be in view for it to play by itself. */
const ENOUGH = 0.6;
