import type { PartDescription, Ports } from "./messages.ts";

/** A part of a program that becomes a process. */
export interface Part extends PartDescription {
  /** Starts it in this process, and gives where it listens. */
  start(name: string): Promise<Ports>;
}

/** The parts that a program has declared, in its order. */
export class Parts {
  readonly #byName = new Map<string, Part>();

  /** @throws when the name is taken: processes are called by it */
  add(part: Part): void {
    if (this.has(part.name))
      throw new Error(`There are two machines called "${part.name}". Give each a name of its own.`);
    this.#byName.set(part.name, part);
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** @throws when there is none of that name */
  get(name: string): Part {
    const part = this.#byName.get(name);
    if (!part) throw new Error(`The program declares no "${name}" any more.`);
    return part;
  }

  describe(): PartDescription[] {
    return [...this.#byName.values()].map(({ start: _, ...description }) => description);
  }
}

/** Those of the program of this process. */
export const parts = new Parts();
