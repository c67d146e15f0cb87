import { hashRing } from "../../../lab/routing/hash-ring.ts";
import type { Cache, CacheOptions } from "../../../lab/stores/cache.ts";
import { Entries } from "../../../lab/stores/entries.ts";
import type { Json } from "../../../lab/trace/event.ts";
import { processContext } from "../context/process-context.ts";
import { services } from "../context/services.ts";
import { cacheSession } from "./cache-session.ts";
import { StoreLink } from "./store-link.ts";
import { serveStore } from "./store-server.ts";

/** Declares a process for each machine of a cache. Who asks knows which of those that are up has a key. */
export function cache(name: string, options: CacheOptions = {}): Cache {
  const { nodes = [name], capacity = Number.POSITIVE_INFINITY, ttl = Number.POSITIVE_INFINITY } = options;
  for (const machine of nodes) {
    services.add({
      kind: "cache",
      name: machine,
      takes: [],
      async start() {
        const entries = new Entries(capacity, Date.now);
        return { store: await serveStore(() => cacheSession(entries)) };
      },
    });
  }
  return {
    name,
    open() {
      const links = new Map(nodes.map((machine) => [machine, new StoreLink(machine)]));
      const ask = async (key: string, question: Json): Promise<Json> => {
        const up = nodes.filter((machine) => processContext().directory.isUp(machine));
        const machine = hashRing(up).nodeFor(key) ?? "";
        const link = links.get(machine);
        if (!link) throw new Error(`"${name}" is down.`);
        try {
          return await link.ask(question);
        } catch (error) {
          // It has died since it was last heard of: its keys belong to another now.
          if (!processContext().directory.isUp(machine)) return ask(key, question);
          throw error;
        }
      };
      return {
        async get<T>(key: string) {
          const text = await ask(key, { do: "get", key });
          return text === null ? undefined : (JSON.parse(String(text)) as T);
        },
        async set(key, value, { ttl: own = ttl } = {}) {
          // JSON has no word for "for ever".
          const lives = Number.isFinite(own) ? own : null;
          await ask(key, { do: "set", key, text: JSON.stringify(value), ttl: lives });
        },
        async delete(key) {
          await ask(key, { do: "delete", key });
        },
      };
    },
  };
}
