/** Runs of more timers than this are taken to go on for ever. */
const MOST_STEPS = 100_000;
/**
 * Turns of the event loop in which nothing happens before it is taken that nothing will: some streams take a
 * few.
 */
const REST = 200;

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly callback: () => void;
  /** Whether a run waits for it before it ends. */
  readonly holds: boolean;
}

/**
 * A clock that stands still while anything is being computed and then jumps to the next timer, so that a
 * minute takes no time and the same program always sees the same times. What takes real time (WebCrypto,
 * reading a body, opening a database) goes through `real`: one at a time, in the order in which it was asked
 * for, while the clock waits.
 */
export class Clock {
  now = 0;
  #timers: Timer[] = [];
  #ids = 0;
  #steps = 0;
  #real = 0;
  /** All work that takes real time and was asked for so far. */
  chain: Promise<unknown> = Promise.resolve();
  #isArmed = false;
  #isStopped = false;
  #hasStarted = false;
  #rested = 0;
  readonly #later: (callback: () => void) => void;
  /** Whether what is left is only to run out: timers that hold nothing up do not ring any more. */
  isWindingUp = false;
  /** Called when the first timer is about to be set, or by `start`. */
  onStart: () => void = () => {};
  /** Called when nothing is being computed and time is about to pass. */
  onMove: () => void = () => {};
  /** Called when nothing is being computed and there is nothing to wait for. */
  onRest: () => void = () => {};
  /** Called with what went wrong in a timer. */
  onError: (error: unknown) => void = () => {};

  /** @param later calls back in a later turn of the event loop, when all microtasks are done */
  constructor(later: (callback: () => void) => void) {
    this.#later = later;
  }

  /**
   * Sets it going: what a program does first, or that it has been loaded. Loading takes a time that differs.
   */
  start(): void {
    if (this.#hasStarted) return;
    this.#hasStarted = true;
    this.onStart();
    this.wake();
  }

  /** Forgets all timers. No other rings. */
  stop(): void {
    this.#isStopped = true;
    this.#timers = [];
  }

  /** Calls back after so many milliseconds, and gives the timer's id. */
  after(ms: number, callback: () => void, { holds = true, id = this.newId() } = {}): number {
    this.start();
    const delay = Math.max(0, Number(ms) || 0);
    const timer = { id, at: this.now + delay, callback, holds };
    const later = this.#timers.findIndex(({ at }) => at > timer.at);
    this.#timers.splice(later < 0 ? this.#timers.length : later, 0, timer);
    this.wake();
    return id;
  }

  newId = (): number => ++this.#ids;

  cancel(id: unknown): void {
    this.#timers = this.#timers.filter((timer) => timer.id !== id);
  }

  sleep = (ms: number): Promise<void> => new Promise((resolve) => this.after(ms, resolve));

  /**
   * Does work that takes real time. Its result always comes in a later turn, so that no engine's haste shows.
   */
  async real<T>(work: () => T | Promise<T>): Promise<T> {
    this.start();
    this.#real++;
    const done = this.chain.then(work).finally(() => new Promise<void>((resolve) => this.#later(resolve)));
    this.chain = done.catch(() => {});
    try {
      return await done;
    } finally {
      this.#real--;
      this.wake();
    }
  }

  /** Has the clock look, in a later turn, for what to do next. */
  wake(): void {
    this.#rested = 0;
    this.#arm();
  }

  #arm(): void {
    if (this.#isArmed || !this.#hasStarted) return;
    this.#isArmed = true;
    this.#later(() => this.#step());
  }

  #step(): void {
    this.#isArmed = false;
    if (this.#real > 0 || this.#isStopped) return;
    const isIdle =
      this.#timers.length === 0 || (this.isWindingUp && !this.#timers.some(({ holds }) => holds));
    if (isIdle) {
      this.#rested++;
      if (this.#rested < REST) {
        this.#arm();
        return;
      }
      this.onRest();
      return;
    }
    const [first] = this.#timers;
    if (first && first.at > this.now) this.onMove();
    const next = this.#timers.shift();
    if (!next) return;
    if (++this.#steps > MOST_STEPS) {
      this.stop();
      this.onError(new Error(`The program set more than ${MOST_STEPS} timers: it seems never to end.`));
      return;
    }
    this.now = next.at;
    try {
      next.callback();
    } catch (error) {
      this.onError(error);
    }
    this.wake();
  }
}
