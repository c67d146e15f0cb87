import { hashRing } from "../routing/hash-ring.ts";
import { theRun } from "../run/run.ts";
import type { Json } from "../trace/event.ts";
import { Entries } from "./entries.ts";
import { toJson } from "./json.ts";
import { type Caller, type Store, StoreMachine } from "./store.ts";

export interface CacheOptions {
  /** The machines that share the keys, by consistent hashing; by default one, with the cache's own name. */
  readonly nodes?: readonly string[];
  /** Entries that each machine has room for; a full machine evicts the entry used least recently. */
  readonly capacity?: number;
  /** Milliseconds that an entry lives, unless `set` says otherwise; for ever by default. */
  readonly ttl?: number;
}

/** A connection from a node to a cache. A value is a copy: what is changed afterwards is not in the cache. */
export interface CacheConnection {
  get<T = Json>(key: string): Promise<T | undefined>;
  set(key: string, value: Json, options?: { ttl?: number }): Promise<void>;
  delete(key: string): Promise<void>;
}

export type Cache = Store<CacheConnection>;

/**
 * Creates a distributed cache on machines of its own. Keys live in the machines' memory: a machine that dies
 * takes its keys along.
 */
export function cache(name: string, options: CacheOptions = {}): Cache {
  const { nodes = [name], capacity = Number.POSITIVE_INFINITY, ttl = Number.POSITIVE_INFINITY } = options;
  const shards = nodes.map((node) => new Shard(node, capacity));
  const shardOf = (key: string) => {
    const up = shards.filter(({ machine }) => machine.isUp);
    const found = hashRing(up.map(({ machine }) => machine.name)).nodeFor(key);
    const shard = up.find(({ machine }) => machine.name === found);
    if (!shard) throw new Error(`"${name}" is down.`);
    return shard;
  };
  return {
    name,
    open: (caller) => ({
      get: async <T>(key: string) => {
        const text = await shardOf(key).get(caller, key);
        return text === undefined ? undefined : (JSON.parse(text) as T);
      },
      set: async (key, value, { ttl: own = ttl } = {}) =>
        shardOf(key).set(caller, key, JSON.stringify(value), own),
      delete: async (key) => shardOf(key).delete(caller, key),
    }),
  };
}

class Shard {
  readonly machine: StoreMachine;
  readonly #entries: Entries;

  constructor(name: string, capacity: number) {
    this.#entries = new Entries(
      capacity,
      () => theRun().clock.now,
      (key) => this.#lost(key),
    );
    this.machine = new StoreMachine(name, () => {
      if (this.#entries.size > 0) this.#lost("*");
      this.#entries.clear();
    });
  }

  get(caller: Caller, key: string): Promise<string | undefined> {
    return this.machine.ask(caller, () => {
      const text = this.#entries.get(key);
      const value = text === undefined ? null : toJson(JSON.parse(text));
      caller.emit({ kind: "state", from: this.machine.name, to: caller.name, where: "outside", key, value });
      return text;
    });
  }

  set(caller: Caller, key: string, text: string, ttl: number): Promise<void> {
    return this.machine.ask(caller, () => {
      this.#written(caller, key, text);
      this.#entries.set(key, text, ttl);
    });
  }

  delete(caller: Caller, key: string): Promise<void> {
    return this.machine.ask(caller, () => {
      this.#written(caller, key, "null");
      this.#entries.delete(key);
    });
  }

  #written(caller: Caller, key: string, text: string): void {
    const value = toJson(JSON.parse(text));
    caller.emit({ kind: "state", from: caller.name, to: this.machine.name, where: "outside", key, value });
  }

  #lost(key: string): void {
    theRun().emit({ kind: "state", to: this.machine.name, where: "outside", key, value: null });
  }
}
