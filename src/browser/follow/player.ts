/** What plays a run's steps one after another, at a pace that can be read. */
export class Player {
  readonly #onShow: (step: number, progress: number | undefined) => void;
  readonly #onPlaying: (isPlaying: boolean) => void;
  #length = 0;
  #step = 0;
  /** Milliseconds since the step began. */
  #spent = 0;
  #speed = 1;
  #frame: number | undefined;
  #last: number | undefined;

  /**
   * @param onShow gets the step to show and, while it plays, how much of it has passed, 0 to 1
   * @param onPlaying hears when it begins to play and when it stops
   */
  constructor(
    onShow: (step: number, progress: number | undefined) => void,
    onPlaying: (isPlaying: boolean) => void,
  ) {
    this.#onShow = onShow;
    this.#onPlaying = onPlaying;
  }

  get step(): number {
    return this.#step;
  }

  get isPlaying(): boolean {
    return this.#frame !== undefined;
  }

  set speed(speed: number) {
    this.#speed = speed;
  }

  /** Takes another run, and shows a step of it. */
  load(length: number, step: number): void {
    this.#length = length;
    this.go(step);
  }

  /** Stops, and shows a step. */
  go(step: number): void {
    this.pause();
    this.#step = Math.max(0, Math.min(step, this.#length - 1));
    this.#spent = 0;
    this.#onShow(this.#step, undefined);
  }

  /** Plays from where it is, or from the start when it is at the end. */
  play(): void {
    if (this.isPlaying || this.#length === 0) return;
    if (this.#step >= this.#length - 1) this.#step = this.#spent = 0;
    this.#last = undefined;
    this.#frame = requestAnimationFrame(this.#tick);
    this.#onPlaying(true);
  }

  pause(): void {
    if (this.#frame === undefined) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#onPlaying(false);
  }

  #tick = (now: number): void => {
    // A page that was in the background does not catch up.
    this.#spent += Math.min(now - (this.#last ?? now), LONGEST_FRAME) * this.#speed;
    this.#last = now;
    if (this.#spent >= STEP_MS) {
      if (this.#step >= this.#length - 1) {
        this.go(this.#step);
        return;
      }
      this.#step++;
      this.#spent = 0;
    }
    this.#frame = requestAnimationFrame(this.#tick);
    this.#onShow(this.#step, this.#spent / STEP_MS);
  };
}

/** How long a step is on show at speed 1: long enough to read its words. */
const STEP_MS = 900;
const LONGEST_FRAME = 100;
