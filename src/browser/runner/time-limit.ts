/** Calls back once when the time is up; the time in which it is paused does not count. */
export class TimeLimit {
  #left: number;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onOver: () => void;

  /** Stands still until it is resumed. */
  constructor(ms: number, onOver: () => void) {
    this.#left = ms;
    this.#onOver = onOver;
  }

  resume(): void {
    if (this.#timer !== undefined) return;
    this.#since = performance.now();
    this.#timer = setTimeout(this.#onOver, this.#left);
  }

  pause(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left -= performance.now() - this.#since;
  }
}
