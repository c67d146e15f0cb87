import type { Handler, Node } from "../../../lab/machines/node.ts";
import type { Caller, Store } from "../../../lab/stores/store.ts";
import { processContext } from "../context/process-context.ts";
import { reach } from "./reach.ts";

/** The node that this process is. Its memory ends with the process. */
export class ServedNode implements Node, Caller {
  readonly name: string;
  readonly #cluster: readonly string[];
  readonly #memories = new Map<string, Map<string, unknown>>();

  /** @param cluster the names of all nodes of its cluster */
  constructor(name: string, cluster: readonly string[] = []) {
    this.name = name;
    this.#cluster = cluster;
  }

  get peers(): readonly string[] {
    return this.#cluster.filter((name) => name !== this.name && processContext().directory.isUp(name));
  }

  memory<V>(label: string): Map<string, V> {
    const memory = this.#memories.get(label) ?? new Map<string, unknown>();
    this.#memories.set(label, memory);
    return memory as Map<string, V>;
  }

  connect<C>(store: Store<C>): C {
    return store.open(this);
  }

  async fetch(peer: string, path: string, init?: RequestInit): Promise<Response> {
    if (!this.#cluster.includes(peer)) throw new TypeError(`fetch failed: "${peer}" is down.`);
    return reach(peer, new Request(new URL(path, "http://lab.test"), init));
  }

  /** A real world keeps no trace, and a process that calls this is alive. */
  emit(): void {}
  check(): void {}
}

/** Wraps a server's handler as a node runs it: an error is answered with 500, and printed. */
export const answering =
  (handler: Handler): Handler =>
  async (request) => {
    try {
      return await handler(request);
    } catch (error) {
      // A request fails when its client hangs up, and then no answer is needed.
      if (!request.signal.aborted) console.error(String(error));
      return new Response("Internal Server Error", { status: 500 });
    }
  };
