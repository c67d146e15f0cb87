import type { Ports, Snapshot } from "./messages.ts";

/** What a process knows of the others: who is up, and where. */
export class Directory {
  #up: ReadonlyMap<string, Ports> = new Map();

  /** Takes what the process that started all others has seen. */
  update(snapshot: Snapshot): void {
    this.#up = new Map(Object.entries(snapshot));
  }

  isUp(name: string): boolean {
    return this.#up.has(name);
  }

  /** Where a machine listens; nothing where it is down. */
  portsOf(name: string): Ports {
    return this.#up.get(name) ?? {};
  }

  /**
   * Notes that nobody listens at a port of a machine any more: who is refused learns of it before anyone
   * else.
   */
  lost(name: string, port: number): void {
    if (!Object.values(this.portsOf(name)).includes(port)) return;
    this.#up = new Map([...this.#up].filter(([each]) => each !== name));
  }
}
