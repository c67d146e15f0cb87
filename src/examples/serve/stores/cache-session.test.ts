import { expect, test } from "vitest";
import { Entries } from "../../../lab/stores/entries.ts";
import { cacheSession } from "./cache-session.ts";

test("sets, gets and deletes entries, the same for every connection", () => {
  const clock = { now: 0 };
  const entries = new Entries(9, () => clock.now);
  const [one, other] = [cacheSession(entries), cacheSession(entries)];
  expect(one({ do: "get", key: "a" })).toBeNull();
  expect(one({ do: "set", key: "a", text: "1", ttl: 10 })).toBeNull();
  one({ do: "set", key: "b", text: "2", ttl: null });
  expect(other({ do: "get", key: "a" })).toBe("1");
  clock.now = 10;
  expect([one({ do: "get", key: "a" }), one({ do: "get", key: "b" })]).toEqual([null, "2"]);
  other({ do: "delete", key: "b" });
  expect(one({ do: "get", key: "b" })).toBeNull();
});
