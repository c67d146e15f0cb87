import type { Fault } from "../../lab/run/fault.ts";
import { actorsOf } from "../../lab/trace/state-ends.ts";
import { Choice, type Deed } from "./choice.ts";
import { faultsFor, marksOf } from "./faults.ts";
import { Player } from "./player.ts";
import { RunOnDrawing } from "./run-on-drawing.ts";
import { SequencePanel } from "./sequence-panel.ts";
import { aboutRun, type FinishedRun, machinesOf } from "./shown-run.ts";
import type { Step } from "./steps.ts";
import { Timeline } from "./timeline.ts";
import { asideWords, splitName, stepWords, timeWords } from "./words.ts";

/** A run on show: on a diagram's drawing, and in the timeline below it. */
export class RunOnPage {
  readonly #svg: SVGSVGElement;
  readonly #onFault: (fault: Fault) => void;
  readonly #choice = new Choice();
  readonly #order = new SequencePanel();
  readonly #player: Player;
  readonly timeline: Timeline;
  #run: FinishedRun | undefined;
  #drawing: RunOnDrawing | undefined;
  #actors: ReadonlySet<string> = new Set();
  #shownStep = -1;

  /**
   * @param onFault hears what the reader does to a machine at the moment shown
   * @param onClose hears that the reader has seen enough
   */
  constructor(svg: SVGSVGElement, onFault: (fault: Fault) => void, onClose: () => void) {
    this.#svg = svg;
    this.#onFault = onFault;
    this.#player = new Player(
      (step, progress) => this.#show(step, progress),
      (isPlaying) => this.timeline.playing(isPlaying),
    );
    this.timeline = new Timeline(
      {
        onPlay: () => (this.#player.isPlaying ? this.#player.pause() : this.#player.play()),
        onGo: (step) => this.#player.go(step),
        onSpeed: (speed) => {
          this.#player.speed = speed;
        },
        onClose,
      },
      this.#order.element,
    );
  }

  get run(): FinishedRun | undefined {
    return this.#run;
  }

  get steps(): readonly Step[] {
    return this.#drawing?.scene.steps ?? [];
  }

  /** The time of the moment shown, in ms of the run's own clock. */
  get time(): number {
    return this.steps[this.#player.step]?.t ?? 0;
  }

  /**
   * Shows another run.
   * @param step chooses from its steps
   * @param drawnHref the address of its messages in order, drawn at build; absent where the build has not
   *   seen it
   */
  load(run: FinishedRun, step: (steps: readonly Step[]) => number, drawnHref?: string): void {
    const focused = document.activeElement?.getAttribute("data-target");
    this.#choice.close();
    this.#player.pause();
    this.#drawing?.close();
    const drawing = new RunOnDrawing(this.#svg, run.trace, (name, target) => this.#choose(name, target));
    this.#run = run;
    this.#drawing = drawing;
    this.#actors = actorsOf(run.trace);
    this.#shownStep = -1;
    const { steps } = drawing.scene;
    const canKill = [...machinesOf(run)].some((name) => [...drawing.scene.actors.values()].includes(name));
    const hint =
      canKill && run.faults.length === 0
        ? " Choose a machine in the drawing to kill it at the moment shown."
        : "";
    this.timeline.load(run.name, aboutRun(run) + hint, steps.length, marksOf(steps));
    this.#player.load(steps.length, step(steps));
    this.#order.show({ name: run.name, trace: run.trace, ...(drawnHref !== undefined && { drawnHref }) });
    if (focused) drawing.target(focused)?.focus();
  }

  play(): void {
    this.#player.play();
  }

  /** Has the step that is shown said aloud, after some words of one's own. */
  say(words: string): void {
    this.timeline.say([words, this.#wordsOf(this.#player.step)?.words].filter(Boolean).join(" "));
  }

  close(): void {
    this.#choice.close();
    this.#player.pause();
    this.#drawing?.close();
    this.#drawing = this.#run = undefined;
    this.timeline.element.remove();
  }

  #show(step: number, progress: number | undefined): void {
    this.#drawing?.show(step, progress);
    if (step === this.#shownStep) return;
    this.#shownStep = step;
    const moment = this.#wordsOf(step);
    if (moment) this.timeline.show(step, moment);
  }

  #wordsOf(index: number) {
    const step = this.steps[index];
    const length = this.#run?.trace.at(-1)?.t ?? 0;
    const before = this.#drawing?.stateBefore;
    if (!step || !before) return undefined;
    const { text, where } = stepWords(step, this.#actors, before);
    return {
      time: timeWords(step.t),
      length: timeWords(length),
      words: text,
      where,
      asides: asideWords(step),
    };
  }

  /** Offers what can be done with a node at the moment shown. */
  #choose(node: string, target: SVGGElement): void {
    const { scene } = this.#drawing ?? {};
    if (!scene || !this.#run) return;
    this.#player.pause();
    const { time } = this;
    const name = scene.actors.get(node) ?? node;
    const machine = scene.state(this.#player.step).machines.get(name);
    const deeds: Deed[] = machinesOf(this.#run).has(name)
      ? faultsFor(machine).map((does) => {
          const words = `${does === "kill" ? "Kill" : "Revive"} ${splitName(name).own} at ${timeWords(time)}`;
          return { words, act: () => this.#onFault({ at: time, node: name, do: does }) };
        })
      : [];
    this.#choice.open(target, node, this.#drawing?.lookOf(node), timeWords(time), deeds);
  }
}
