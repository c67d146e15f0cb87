/** Anything that can fail: a node, an instance of a function, a store. */
export interface Machine {
  readonly name: string;
  readonly isUp: boolean;
  /** Ends it at once; what it had in memory is gone. */
  kill(): void;
  /** Starts it again, where it was killed or drained. */
  revive(): void;
  /** Lets it finish what it is doing and then ends it. */
  drain?(): void;
  /** Starts another one beside it, and gives its name. */
  scale?(): string;
}

/** All machines of a run, by name. */
export class Machines {
  readonly byName = new Map<string, Machine>();

  /** @throws when the name is taken: faults and diagrams go by it */
  add(machine: Machine): void {
    if (this.byName.has(machine.name))
      throw new Error(`There are two machines called "${machine.name}". Give each a name of its own.`);
    this.byName.set(machine.name, machine);
  }

  /** @throws when there is none of that name, naming those that there are */
  get(name: string): Machine {
    const machine = this.byName.get(name);
    if (machine) return machine;
    throw new Error(
      `There is no "${name}" here. There are: ${[...this.byName.keys()].join(", ") || "none"}.`,
    );
  }
}
