import type { Machine } from "../run/machine-registry.ts";
import { theRun } from "../run/run.ts";
import type { TraceEvent } from "../trace/event.ts";

/** Milliseconds after which nobody waits for a store any more. */
export const PATIENCE = 5_000;

/** Who asks a store. */
export interface Caller {
  readonly name: string;
  emit(event: Omit<TraceEvent, "t">): void;
  /** @throws when the caller has ended */
  check(): void;
}

/** Something outside of the nodes that keeps state. `node.connect(store)` opens a connection to it. */
export interface Store<C> {
  readonly name: string;
  /** What `node.connect` calls. */
  open(caller: Caller): C;
}

/** The machine that a store runs on. */
export class StoreMachine implements Machine {
  readonly name: string;
  isUp = true;
  readonly #lose: () => void;

  /** @param lose is called when the machine is killed: what it keeps in memory is gone */
  constructor(name: string, lose: () => void = () => {}) {
    this.name = name;
    this.#lose = lose;
    theRun().machines.add(this);
  }

  kill(): void {
    if (!this.isUp) return;
    this.isUp = false;
    theRun().emit({ kind: "node", to: this.name, value: "killed" });
    this.#lose();
  }

  revive(): void {
    if (this.isUp) return;
    this.isUp = true;
    theRun().emit({ kind: "node", to: this.name, value: "revived" });
  }

  /**
   * Has work done on this machine for a caller, over the network.
   * @throws when the machine is down, or nothing comes back in five seconds
   */
  async ask<T>(caller: Caller, work: () => T | Promise<T>): Promise<T> {
    caller.check();
    const { network } = theRun();
    if (!(await network.carry(caller.name, this.name))) return this.#noAnswer(caller);
    caller.check();
    if (!this.isUp) throw new Error(`"${this.name}" is down.`);
    const result = await work();
    if (!(await network.carry(this.name, caller.name))) return this.#noAnswer(caller);
    caller.check();
    return result;
  }

  async #noAnswer(caller: Caller): Promise<never> {
    await theRun().clock.sleep(PATIENCE);
    caller.check();
    throw new Error(`"${this.name}" did not answer in ${PATIENCE} ms.`);
  }
}
