import { describe, expect, test } from "vitest";
import { client } from "../machines/client.ts";
import { cluster } from "../machines/cluster.ts";
import { kill, partition, revive } from "../run/inject-faults.ts";
import { sleep } from "../run/sleep.ts";
import { lines, play } from "../testing.ts";
import { type CacheConnection, type CacheOptions, cache } from "./cache.ts";
import { type DatabaseConnection, database } from "./database.ts";
import type { Store } from "./store.ts";

/** Has work done on a node with a connection to a store, and gives the trace. */
const onNode = <C>(store: () => Store<C>, work: (connection: C) => Promise<unknown>) =>
  play(async () => {
    const opened = store();
    let failure: unknown;
    const serve = (node: { connect<T>(store: Store<T>): T }) => async () => {
      const connection = node.connect(opened);
      await work(connection).catch((error: unknown) => {
        failure = error;
      });
      return new Response();
    };
    await client("Client", cluster({ nodes: ["Server A"], serve })).fetch("/");
    if (failure !== undefined) throw failure;
  });

const states = (events: Parameters<typeof lines>[0]) =>
  lines(events).filter((line) => line.includes("(outside)"));

describe("a database", () => {
  const carts = () =>
    database("Store", "create table carts (id text, item text); create index i on carts (id)");
  const onDatabase = (work: (connection: DatabaseConnection) => Promise<unknown>) => onNode(carts, work);

  test("is real SQL, and the trace shows what goes which way", async () => {
    const events = await onDatabase(async (db) => {
      await db.query("insert into carts values (?, ?)", "ana", "book");
      expect(await db.query("select item from carts where id = ?", "ana")).toEqual([{ item: "book" }]);
      expect(await db.query("select item from carts where id = ?", "' or 1=1 --")).toEqual([]);
    });
    expect(states(events)).toEqual([
      '10 state Server A → Store (outside) insert into carts values (?, ?) = ["ana","book"]',
      '20 state Store → Server A (outside) select item from carts where id = ? = [{"item":"book"}]',
      "30 state Store → Server A (outside) select item from carts where id = ? = []",
    ]);
  });

  test("says what is wrong with a statement", async () => {
    await onDatabase(async (db) => {
      await expect(db.query("select * from nowhere")).rejects.toThrow("no such table: nowhere");
    });
  });

  test("keeps its rows when it is restarted, and answers nobody while it is down", async () => {
    await onDatabase(async (db) => {
      await db.query("insert into carts values ('ana', 'book')");
      kill("Store");
      await expect(db.query("select 1")).rejects.toThrow('"Store" is down.');
      revive("Store");
      expect(await db.query("select count(*) as n from carts")).toEqual([{ n: 1 }]);
    });
  });

  test("is given up after five seconds when the network is cut", async () => {
    const events = await onDatabase(async (db) => {
      partition("Store", "Server A");
      await expect(db.query("select 1")).rejects.toThrow("did not answer in 5000 ms");
    });
    expect(events.at(-1)?.t).toBe(5010);
  });

  test("gives rows bit by bit", async () => {
    await onDatabase(async (db) => {
      for (const item of ["a", "b", "c"]) await db.query("insert into carts values ('ana', ?)", item);
      const cursor = db.cursor("select item from carts order by item");
      expect(await cursor.next(2)).toEqual([{ item: "a" }, { item: "b" }]);
      expect(await cursor.next(2)).toEqual([{ item: "c" }]);
      expect(await cursor.next(2)).toEqual([]);
    });
  });
});

describe("a cache", () => {
  const onCache = (work: (connection: CacheConnection) => Promise<unknown>, options: CacheOptions = {}) =>
    onNode(() => cache("Cache", options), work);

  test("hits and misses", async () => {
    const events = await onCache(async (entries) => {
      expect(await entries.get("a")).toBeUndefined();
      await entries.set("a", { n: 1 });
      expect(await entries.get("a")).toEqual({ n: 1 });
      await entries.delete("a");
      expect(await entries.get("a")).toBeUndefined();
    });
    expect(states(events)).toEqual([
      "10 state Cache → Server A (outside) a = null",
      '20 state Server A → Cache (outside) a = {"n":1}',
      '30 state Cache → Server A (outside) a = {"n":1}',
      "40 state Server A → Cache (outside) a = null",
      "50 state Cache → Server A (outside) a = null",
    ]);
  });

  test("a value is a copy", async () => {
    await onCache(async (entries) => {
      const value = { n: 1 };
      await entries.set("a", value);
      value.n = 2;
      expect(await entries.get("a")).toEqual({ n: 1 });
    });
  });

  test("forgets what has expired", async () => {
    await onCache(
      async (entries) => {
        await entries.set("a", 1);
        await entries.set("b", 1, { ttl: 1_000 });
        await sleep(80);
        expect([await entries.get("a"), await entries.get("b")]).toEqual([1, 1]);
        await sleep(100);
        expect([await entries.get("a"), await entries.get("b")]).toEqual([undefined, 1]);
      },
      { ttl: 150 },
    );
  });

  test("drops what was used least recently when it is full", async () => {
    const events = await onCache(
      async (entries) => {
        await entries.set("a", 1);
        await entries.set("b", 2);
        await entries.get("a");
        await entries.set("a", 3);
        await entries.set("c", 4);
        expect(await entries.get("b")).toBeUndefined();
        expect(await entries.get("a")).toBe(3);
      },
      { capacity: 2 },
    );
    expect(states(events).filter((line) => line.includes("·"))).toEqual([
      "50 state · → Cache (outside) b = null",
    ]);
  });

  test("on several machines loses the keys of the one that dies, and only those", async () => {
    await onCache(
      async (entries) => {
        const keys = ["a", "b", "c", "d", "e", "f", "g", "h"];
        for (const key of keys) await entries.set(key, key);
        kill("Cache 2");
        const left = await Promise.all(keys.map((key) => entries.get(key)));
        const lost = left.filter((value) => value === undefined).length;
        expect(lost).toBeGreaterThan(0);
        expect(lost).toBeLessThan(keys.length);
        kill("Cache 1");
        await expect(entries.get("a")).rejects.toThrow('"Cache" is down.');
      },
      { nodes: ["Cache 1", "Cache 2"] },
    );
  });
});
