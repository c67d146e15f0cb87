import type { Entries } from "../../../lab/stores/entries.ts";
import type { Json } from "../../../lab/trace/event.ts";
import type { Session } from "./store-server.ts";

type Question =
  | { readonly do: "get" | "delete"; readonly key: string }
  | { readonly do: "set"; readonly key: string; readonly text: string; readonly ttl: number | null };

/** Makes the session that a cache keeps for a connection. All sessions share the same entries. */
export function cacheSession(entries: Entries): Session {
  return (asked): Json => {
    const question = asked as Question;
    if (question.do === "get") return entries.get(question.key) ?? null;
    if (question.do === "set")
      entries.set(question.key, question.text, question.ttl ?? Number.POSITIVE_INFINITY);
    else entries.delete(question.key);
    return null;
  };
}
