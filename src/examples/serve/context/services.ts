import type { Ports, ServiceDescription } from "./messages.ts";

/** A part of a program that becomes a process. */
export interface Service extends ServiceDescription {
  /** Starts it in this process, and gives where it listens. */
  start(name: string): Promise<Ports>;
}

/** The parts that a program has declared, in its order. */
export class Services {
  readonly #byName = new Map<string, Service>();

  /** @throws when the name is taken: processes are called by it */
  add(service: Service): void {
    if (this.has(service.name))
      throw new Error(`There are two machines called "${service.name}". Give each a name of its own.`);
    this.#byName.set(service.name, service);
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** @throws when there is none of that name */
  get(name: string): Service {
    const service = this.#byName.get(name);
    if (!service) throw new Error(`The program declares no "${name}" any more.`);
    return service;
  }

  describe(): ServiceDescription[] {
    return [...this.#byName.values()].map(({ start: _, ...description }) => description);
  }
}

/** Those of the program of this process. */
export const services = new Services();
