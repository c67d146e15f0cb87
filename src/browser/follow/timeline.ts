import type { Where } from "../../lab/trace/event.ts";
import { el } from "../page/dom.ts";
import { setIcon } from "./icons.ts";

/** What the reader wants of the timeline. */
export interface TimelineActions {
  readonly onPlay: () => void;
  readonly onGo: (step: number) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onClose: () => void;
}

/** A step, for the timeline. */
export interface Moment {
  readonly time: string;
  readonly length: string;
  readonly words: string;
  readonly where?: Where | undefined;
  /** What was printed and claimed then. */
  readonly asides: readonly string[];
}

const SPEEDS = [1, 2, 4];
/** Lines that there is room for. */
const MOST_ASIDES = 2;

/** The controls below a drawing that follows a run, and what happens at the moment shown, in words. */
export class Timeline {
  readonly element: HTMLElement;
  readonly #play = button("Play");
  readonly #back = button("One step back");
  readonly #on = button("One step on");
  readonly #range = el("input", { type: "range", min: "0", step: "1", "aria-label": "Moment of the run" });
  readonly #marks = el("span", { class: "follow-marks", "aria-hidden": "true" });
  readonly #time = el("span", { class: "follow-time", "aria-hidden": "true" });
  readonly #speed = button("Speed");
  readonly #close = button("Close");
  readonly #words = el("span", { class: "follow-words" });
  readonly #asides = el("span", { class: "follow-asides" });
  readonly #run = el("span", { class: "follow-run" });
  readonly #status = el("p", { class: "sr-only", role: "status" });

  /** @param more what stands below it */
  constructor(actions: TimelineActions, ...more: HTMLElement[]) {
    const controls = el(
      "div",
      { class: "follow-controls" },
      this.#play,
      this.#back,
      this.#on,
      el("span", { class: "follow-track" }, this.#marks, this.#range),
      this.#time,
      this.#speed,
      this.#close,
    );
    this.element = el(
      "div",
      { class: "follow", role: "group" },
      controls,
      el("p", { class: "follow-now" }, this.#words, this.#asides),
      el("div", { class: "follow-foot" }, this.#run, ...more),
      this.#status,
    );
    setIcon(this.#back, "back");
    setIcon(this.#on, "on");
    this.#close.textContent = "✕";
    this.playing(false);
    this.#listen(actions);
    this.#showSpeed(1);
  }

  /** Takes another run; `marks` are the steps at which machines change, with a sign for each. */
  load(
    name: string,
    about: string,
    length: number,
    marks: readonly { readonly step: number; readonly sign: string }[],
  ): void {
    this.element.ariaLabel = `The run of ${name}, step by step`;
    this.#run.textContent = about;
    this.#range.max = String(length - 1);
    this.#marks.replaceChildren(
      ...marks.map(({ step, sign }) => {
        const mark = el("span", {}, sign);
        mark.style.left = `${(100 * step) / Math.max(1, length - 1)}%`;
        return mark;
      }),
    );
  }

  show(step: number, { time, length, words, where, asides }: Moment): void {
    this.#range.value = String(step);
    this.#range.ariaValueText = `${time} of ${length}: ${words}`;
    this.#time.textContent = `${time} / ${length}`;
    this.#words.textContent = words;
    if (where) this.#words.dataset.where = where;
    else delete this.#words.dataset.where;
    const more = asides.length - MOST_ASIDES;
    this.#asides.replaceChildren(
      ...asides.slice(0, more > 0 ? MOST_ASIDES - 1 : MOST_ASIDES).map((aside) => el("span", {}, aside)),
      ...(more > 0 ? [el("span", {}, `and ${more + 1} more`)] : []),
    );
    this.#back.disabled = step === 0;
    this.#on.disabled = step === Number(this.#range.max);
  }

  playing(isPlaying: boolean): void {
    this.#play.ariaLabel = isPlaying ? "Pause" : "Play";
    setIcon(this.#play, isPlaying ? "pause" : "play");
  }

  /** Has it said aloud. */
  say(words: string): void {
    this.#status.textContent = words;
  }

  /** Says, for all to see, why something could not be done. */
  complain(words: string): void {
    this.#run.textContent = words;
    this.say(words);
  }

  focus(): void {
    this.#play.focus();
  }

  #listen({ onPlay, onGo, onSpeed, onClose }: TimelineActions): void {
    const onClick = (pressed: HTMLButtonElement, act: () => void) => pressed.addEventListener("click", act);
    const move = (by: number, pressed: HTMLButtonElement) => {
      onGo(this.#range.valueAsNumber + by);
      this.say(this.#range.ariaValueText ?? "");
      if (pressed.disabled) this.#play.focus();
    };
    onClick(this.#play, onPlay);
    onClick(this.#back, () => move(-1, this.#back));
    onClick(this.#on, () => move(1, this.#on));
    onClick(this.#close, onClose);
    onClick(this.#speed, () => {
      const speed = SPEEDS[(SPEEDS.indexOf(Number(this.#speed.value)) + 1) % SPEEDS.length] ?? 1;
      this.#showSpeed(speed);
      onSpeed(speed);
    });
    this.#range.addEventListener("input", () => onGo(this.#range.valueAsNumber));
    this.#range.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      onPlay();
    });
  }

  #showSpeed(speed: number): void {
    this.#speed.value = String(speed);
    this.#speed.textContent = `${speed}×`;
    this.#speed.ariaLabel = `Speed ${speed}×`;
  }
}

const button = (label: string) => el("button", { type: "button", "aria-label": label });
