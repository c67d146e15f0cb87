import type { TraceEvent } from "../trace/event.ts";
import { Clock } from "./clock.ts";
import type { Fault } from "./fault.ts";
import { Machines } from "./machine-registry.ts";
import { Network } from "./network.ts";
import { seeded } from "./random.ts";

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** An SQL database that is already open. */
export interface SqlEngine {
  /** Runs statements; returns the rows of the last. */
  run(sql: string, params: readonly SqlValue[]): Row[];
}

/** What a program promises of all its runs, not of one: an invariant, an end, or a case that is met. */
export interface Property {
  readonly kind: "always" | "eventually" | "sometimes";
  /** What notes link to: `claim:example/id`. */
  readonly id: string;
  /** Judges the run as it is now. It waits for nothing and changes nothing. */
  readonly holds: () => boolean;
}

/** What the lab needs from its host. */
export interface Host {
  /** Calls back in a later turn of the event loop, after all microtasks. */
  later(callback: () => void): void;
  /** Opens an empty SQLite database in memory. Called only when a program uses one. */
  openDatabase(): Promise<SqlEngine>;
}

export interface RunOptions {
  readonly seed: number;
  /** The faults to inject. */
  readonly faults: readonly Fault[];
  readonly host: Host;
  /** Hears of each event as it happens. */
  onEvent(event: TraceEvent): void;
}

const MOST_LOGS = 2_000;
const MOST_EVENTS = 20_000;
/** Characters. */
const MOST_OUTPUT = 1_000_000;

/** Everything that belongs to one run of one program. */
export class CurrentRun {
  readonly host: Host;
  readonly clock: Clock;
  readonly random: () => number;
  readonly network: Network;
  readonly machines = new Machines();
  readonly events: TraceEvent[] = [];
  /** What the program promises, by id, in its order. */
  readonly properties = new Map<string, Property>();
  /** The error that the program did too much; the program may have caught it. */
  overflow: Error | undefined;
  #logs = 0;
  #output = 0;
  isOver = false;
  readonly #onEvent: (event: TraceEvent) => void;

  constructor({ seed, host, onEvent }: RunOptions) {
    this.host = host;
    this.clock = new Clock(host.later);
    this.random = seeded(seed);
    this.network = new Network(this);
    this.#onEvent = onEvent;
  }

  /**
   * Adds an event to the trace.
   * @throws when the trace grows too long for anyone to read
   */
  emit(event: Omit<TraceEvent, "t">): void {
    if (this.isOver) return;
    if (event.kind === "log") {
      this.#logs++;
      this.#output += String(event.value).length;
    }
    if (this.#logs > MOST_LOGS) this.#overflow(`printed more than ${MOST_LOGS} lines`);
    if (this.#output > MOST_OUTPUT) this.#overflow("printed more than a million characters");
    if (this.events.length >= MOST_EVENTS) this.#overflow(`did more than ${MOST_EVENTS} things`);
    const full = { t: this.clock.now, ...event };
    this.events.push(full);
    this.#onEvent(full);
  }

  #overflow(what: string): never {
    this.overflow ??= Object.assign(new Error(`The program ${what}.`), { name: "FloodError" });
    throw this.overflow;
  }

  /** Ends the run: nothing that happens from now on counts. */
  end(): void {
    this.isOver = true;
    this.clock.stop();
  }
}

let current: CurrentRun | undefined;

/**
 * Starts a run of this process or worker.
 * @throws while another one is going on
 */
export function startRun(options: RunOptions): CurrentRun {
  if (current && !current.isOver) throw new Error("The lab has begun already.");
  current = new CurrentRun(options);
  return current;
}

/**
 * Returns the run that is going on.
 * @throws outside of a run
 */
export function theRun(): CurrentRun {
  if (!current) throw new Error('"lab" works only in a run: npm start, npm run record or npm run serve.');
  return current;
}

/** Forgets the run. For tests, which have many runs. */
export function forgetRun(): void {
  current = undefined;
}
