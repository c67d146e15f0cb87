import type { TraceEvent } from "../trace/event.ts";
import type { Clock } from "./clock.ts";

/** How every message travels. */
export interface NetworkOptions {
  /** Milliseconds that a message takes one way; 5 unless told. */
  readonly latency?: number;
  /** Milliseconds that it may take longer, by chance. */
  readonly jitter?: number;
  /** The share of messages that are lost, 0 to 1. */
  readonly loss?: number;
}

export type Message = Pick<TraceEvent, "key" | "status"> & {
  readonly kind: "request" | "response";
  readonly from: string;
  readonly to: string;
};

/** The run that a network belongs to. */
interface Surroundings {
  readonly clock: Clock;
  random(): number;
  emit(event: Omit<TraceEvent, "t">): void;
}

/** What carries messages between machines: late, and not always. */
export class Network {
  latency = 5;
  jitter = 0;
  loss = 0;
  /** Pairs that cannot reach each other, and machines that reach nobody. */
  cuts: readonly (readonly [string, string])[] = [];
  readonly alone = new Set<string>();
  readonly #dropped: (readonly [string, string])[] = [];
  readonly #run: Surroundings;

  constructor(run: Surroundings) {
    this.#run = run;
  }

  /** Whether messages from one get to the other at present. */
  reaches(from: string, to: string): boolean {
    if (from !== to && (this.alone.has(from) || this.alone.has(to))) return false;
    return !this.cuts.some(([a, b]) => (a === from && b === to) || (a === to && b === from));
  }

  /**
   * Sends a message, which the trace shows, and tells on its arrival, or when it would have arrived, whether
   * it did.
   */
  send(message: Message): Promise<boolean> {
    const isLost = this.#isLost(message.from, message.to);
    this.#run.emit({ ...message, ...(isLost && { value: "lost" }) });
    return this.#travel(!isLost);
  }

  /** Carries what the trace shows in its own way: a question to a store, its answer. */
  carry(from: string, to: string): Promise<boolean> {
    return this.#travel(!this.#isLost(from, to));
  }

  async #travel(arrives: boolean): Promise<boolean> {
    await this.#run.clock.sleep(this.latency + (this.jitter > 0 ? this.jitter * this.#run.random() : 0));
    return arrives;
  }

  #isLost(from: string, to: string): boolean {
    const index = this.#dropped.findIndex(([a, b]) => a === from && b === to);
    if (index >= 0) this.#dropped.splice(index, 1);
    return index >= 0 || !this.reaches(from, to) || (this.loss > 0 && this.#run.random() < this.loss);
  }

  drop(from: string, to: string): void {
    this.#dropped.push([from, to]);
  }

  cut(some: readonly string[], others: readonly string[]): void {
    this.cuts = [...this.cuts, ...some.flatMap((a) => others.map((b) => [a, b] as const))];
  }

  isolate(name: string): void {
    this.alone.add(name);
  }

  /** Mends what was cut: all of it, or what isolates one machine. */
  heal(name?: string): void {
    if (name === undefined) this.alone.clear();
    else this.alone.delete(name);
    this.cuts = name === undefined ? [] : this.cuts.filter((pair) => !pair.includes(name));
  }
}
