import { theRun } from "../run/run.ts";
import { Memory } from "../stores/memory.ts";
import type { Caller, Store } from "../stores/store.ts";
import type { Connection } from "./connection.ts";

/** A server as the web standard has it. */
export type Handler = (request: Request) => Response | Promise<Response>;

/** What a server does with a connection that a client has opened. */
export type Acceptor = (connection: Connection) => void | Promise<void>;

/** What a server knows of the machine it runs on. */
export interface Node {
  readonly name: string;
  /** The other nodes of the cluster that are up. */
  readonly peers: readonly string[];
  /** State in this node's memory: a `Map` that dies with the node. The same label is the same memory. */
  memory<V>(label: string): Map<string, V>;
  /** Opens a connection to a store outside of the node. */
  connect<C>(store: Store<C>): C;
  /** Asks another node of the cluster. */
  fetch(peer: string, path: string, init?: RequestInit): Promise<Response>;
}

/** What a node needs of the cluster it belongs to. */
export interface Siblings {
  names(): string[];
  fetch(from: string, peer: string, request: Request): Promise<Response>;
}

const ALONE: Siblings = {
  names: () => [],
  fetch: (from) => Promise.reject(new Error(`"${from}" has no peers.`)),
};

/**
 * One life of a node: from its start to its end. A node that is revived has a new one, with nothing in its
 * memory.
 */
export class NodeProcess implements Node, Caller {
  readonly name: string;
  isAlive = true;
  /** Requests that were sent to it and are not answered yet. */
  active = 0;
  readonly #memories = new Map<string, Memory<unknown>>();
  readonly #siblings: Siblings;
  readonly #handler: Handler;
  readonly #endings = new Set<() => void>();

  constructor(name: string, serve: (node: Node) => Handler, siblings = ALONE) {
    this.name = name;
    this.#siblings = siblings;
    this.#handler = serve(this);
  }

  get peers(): readonly string[] {
    return this.#siblings.names().filter((name) => name !== this.name);
  }

  memory<V>(label: string): Map<string, V> {
    const emit = this.emit.bind(this);
    const known = this.#memories.get(label) ?? new Memory(label, { name: this.name, where: "server", emit });
    this.#memories.set(label, known);
    return known as Memory<V>;
  }

  connect<C>(store: Store<C>): C {
    return store.open(this);
  }

  fetch(peer: string, path: string, init?: RequestInit): Promise<Response> {
    this.check();
    return this.#siblings.fetch(this.name, peer, new Request(new URL(path, "http://lab.test"), init));
  }

  emit(event: Parameters<Caller["emit"]>[0]): void {
    this.check();
    theRun().emit(event);
  }

  check(): void {
    if (!this.isAlive) throw new Error(`"${this.name}" is down: what it was doing ended with it.`);
  }

  /** Answers a request; gives undefined when the node ends before it is done. */
  async handle(request: Request): Promise<Response | undefined> {
    let stop = () => {};
    const ended = new Promise<undefined>((resolve) => {
      stop = () => resolve(undefined);
      this.#endings.add(stop);
    });
    try {
      return await Promise.race([this.#answer(request), ended]);
    } finally {
      this.#endings.delete(stop);
    }
  }

  async #answer(request: Request): Promise<Response> {
    try {
      return await this.#handler(request);
    } catch (error) {
      if (!this.isAlive) return Response.error();
      console.error(`${this.name}: ${error}`);
      return new Response("Internal Server Error", { status: 500 });
    }
  }

  /** Has something done when the node ends. */
  onEnd(callback: () => void): void {
    this.#endings.add(callback);
  }

  /** Ends this life; `how` is for the trace. */
  end(how: string): void {
    this.emit({ kind: "node", to: this.name, value: how });
    for (const memory of this.#memories.values()) memory.lose();
    this.isAlive = false;
    for (const callback of this.#endings) callback();
  }
}
