import { describe, expect, test } from "vitest";
import { drop, kill, partition } from "../run/inject-faults.ts";
import { sleep } from "../run/sleep.ts";
import { lines, play } from "../testing.ts";
import { client } from "./client.ts";
import { cluster } from "./cluster.ts";
import type { Connection } from "./connection.ts";

/** A server that says back what it hears, with the number of lines that it has heard on this connection. */
const echo = () => async (connection: Connection) => {
  let count = 0;
  for await (const line of connection.lines()) await connection.send(`${++count} ${line}`);
  connection.close();
};

const open = async () => {
  const connection = await client("Client", cluster({ nodes: ["A"], accept: echo })).connect();
  const replies = connection.lines();
  const next = async () => (await replies.next()).value as string | undefined;
  return { connection, next };
};

test("carries lines both ways, in order, and the node holds it as state", async () => {
  const events = await play(async () => {
    const { connection, next } = await open();
    await connection.send("hello");
    await connection.send("you");
    expect([await next(), await next()]).toEqual(["1 hello", "2 you"]);
    connection.close();
    await connection.closed;
    expect(await next()).toBeUndefined();
  });
  expect(lines(events).slice(1)).toEqual([
    "0 request Client → A CONNECT",
    "5 state A → Open connections (server) Client = open",
    "5 request Client → A hello",
    "5 request Client → A you",
    "10 response A → Client 1 hello",
    "10 response A → Client 2 you",
    "20 state A → Open connections (server) Client = null",
  ]);
});

test("carries bytes as the web's streams", async () => {
  await play(async () => {
    const accept = () => (connection: Connection) => connection.readable.pipeTo(connection.writable);
    const connection = await client("Client", cluster({ nodes: ["A"], accept })).connect();
    const writer = connection.writable.getWriter();
    await writer.write(new Uint8Array([1, 2]));
    await writer.close();
    const reader = connection.readable.getReader();
    expect([...((await reader.read()).value ?? [])]).toEqual([1, 2]);
    expect((await reader.read()).done).toBe(true);
  });
});

describe("is lost", () => {
  test("with its node", async () => {
    await play(async () => {
      const { connection, next } = await open();
      await connection.send("hello");
      await next();
      kill("A");
      await expect(next()).rejects.toThrow('Connection reset: "A" is gone.');
      await expect(connection.closed).rejects.toThrow("reset");
      await expect(connection.send("again")).rejects.toThrow("closed");
    });
  });

  test("when the network is cut for long", async () => {
    await play(async () => {
      const { connection, next } = await open();
      partition("A", "Client");
      await connection.send("hello");
      await expect(next()).rejects.toThrow("broke");
    });
  });

  test("when the server breaks", async () => {
    await play(async () => {
      const before = console.error;
      console.error = () => {};
      const accept = () => async () => {
        await sleep(1);
        throw new Error("no");
      };
      const connection = await client("Client", cluster({ nodes: ["A"], accept })).connect();
      await expect(connection.lines().next()).rejects.toThrow("reset");
      console.error = before;
    });
  });
});

test("what was lost once is sent again, and the order stays", async () => {
  await play(async () => {
    const { connection, next } = await open();
    drop("Client", "A");
    await connection.send("one");
    await connection.send("two");
    expect([await next(), await next()]).toEqual(["1 one", "2 two"]);
  });
});

test.each([
  ["nobody listens", () => cluster({ nodes: ["A"] })],
  ["no node is up", () => cluster({ nodes: [], accept: echo })],
])("is refused where %s", async (_, site) => {
  await play(async () => {
    await expect(client("Client", site()).connect()).rejects.toThrow("refused");
  });
});
