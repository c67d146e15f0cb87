import { describe, expect, test } from "vitest";
import { leastConnections } from "../routing/balancers.ts";
import { drain, kill, partition, revive, scale } from "../run/inject-faults.ts";
import { sleep } from "../run/sleep.ts";
import { lines, play } from "../testing.ts";
import { client } from "./client.ts";
import { cluster } from "./cluster.ts";

/** A server that counts visits in its memory and says who it is. */
const counting = (node: { name: string; memory<V>(label: string): Map<string, V> }) => {
  const visits = node.memory<number>("Visits");
  return () => {
    const count = (visits.get("all") ?? 0) + 1;
    visits.set("all", count);
    return new Response(`${node.name} ${count}`);
  };
};

test("a request goes to a node and back, and the trace shows it", async () => {
  const events = await play(async () => {
    const site = cluster({ nodes: ["Server A"], serve: counting });
    const response = await client("Client", site).fetch("/x?y=1", { method: "PUT" });
    expect(await response.text()).toBe("Server A 1");
  });
  expect(lines(events)).toEqual([
    "0 node · → Server A = started",
    "0 request Client → Server A PUT /x",
    "5 state Visits → Server A (server) all = null",
    "5 state Server A → Visits (server) all = 1",
    "5 response Server A → Client PUT /x 200",
  ]);
});

test("a balancer with a name stands between", async () => {
  const events = await play(async () => {
    const site = cluster({ name: "Balancer", nodes: ["A", "B"], serve: () => () => new Response() });
    await client("Client", site).fetch("/");
  });
  expect(lines(events).slice(2)).toEqual([
    "0 request Client → Balancer GET /",
    "5 request Balancer → A GET /",
    "10 response A → Balancer GET / 200",
    "15 response Balancer → Client GET / 200",
  ]);
});

/** What so many requests, one after another, are answered, when something happens before one of them. */
async function answers(count: number, happens: Readonly<Record<number, () => unknown>>, nodes = ["A", "B"]) {
  const said: string[] = [];
  await play(async () => {
    const site = cluster({ nodes, serve: counting });
    const ana = client("Client", site);
    for (let index = 0; index < count; index++) {
      await happens[index]?.();
      const response = await ana.fetch("/");
      said.push(response.ok ? await response.text() : String(response.status));
    }
  });
  return said;
}

describe("when nodes come and go", () => {
  test.each<[string, number, Record<number, () => unknown>, string[]]>([
    ["all is well", 4, {}, ["A 1", "B 1", "A 2", "B 2"]],
    ["one is killed, the other answers", 3, { 1: () => kill("A") }, ["A 1", "B 1", "B 2"]],
    [
      "it comes back with nothing in its memory",
      4,
      {
        2: () => {
          kill("A");
          revive("A");
        },
      },
      ["A 1", "B 1", "A 1", "B 2"],
    ],
    [
      "all are killed, 503",
      2,
      {
        1: () => {
          kill("A");
          kill("B");
        },
      },
      ["A 1", "503"],
    ],
    ["one is drained, it gets nothing new", 3, { 1: () => drain("A") }, ["A 1", "B 1", "B 2"]],
    ["one more is started", 4, { 2: () => expect(scale("A")).toBe("C") }, ["A 1", "B 1", "C 1", "A 2"]],
    ["one is cut off, the balancer sees it", 3, { 1: () => partition("A") }, ["A 1", "B 1", "B 2"]],
    ["one that is up is revived, nothing happens", 3, { 2: () => revive("A") }, ["A 1", "B 1", "A 2"]],
    [
      "one is killed twice, it is dead",
      3,
      {
        1: () => {
          kill("A");
          kill("A");
        },
      },
      ["A 1", "B 1", "B 2"],
    ],
  ])("%s", async (_, count, happens, expected) => {
    expect(await answers(count, happens)).toEqual(expected);
  });

  test("what was in a node's memory is seen to be lost", async () => {
    const events = await play(async () => {
      const site = cluster({ nodes: ["A"], serve: counting });
      await client("Client", site).fetch("/");
      kill("A");
    });
    expect(lines(events).slice(-2)).toEqual([
      "10 node · → A = killed",
      "10 state · → Visits (server) * = null",
    ]);
  });

  test("a request in the hands of a node that is killed is answered 502, and nothing of it happens later", async () => {
    const said: unknown[] = [];
    const events = await play(async () => {
      const site = cluster({
        nodes: ["A"],
        serve: (node) => async () => {
          await sleep(50);
          node.memory("Late").set("key", 1);
          return new Response();
        },
      });
      const reply = client("Client", site).fetch("/");
      await sleep(20);
      kill("A");
      said.push((await reply).status);
    });
    expect(said).toEqual([502]);
    expect(lines(events).some((line) => line.includes("Late"))).toBe(false);
    expect(lines(events).some((line) => line.includes("log"))).toBe(false);
  });

  test("a draining node finishes what it has begun, and then ends", async () => {
    const events = await play(async () => {
      const site = cluster({
        nodes: ["A", "B"],
        serve: () => async () => {
          await sleep(50);
          return new Response();
        },
      });
      const reply = client("Client", site).fetch("/");
      await sleep(20);
      drain("A");
      expect((await reply).status).toBe(200);
    });
    const nodes = lines(events).filter((line) => / node |response/.test(line));
    expect(nodes.slice(2)).toEqual([
      "20 node · → A = draining",
      "55 response A → Client GET / 200",
      "60 node · → A = drained",
    ]);
  });
});

test("a handler that throws gives 500, and says why", async () => {
  const events = await play(async () => {
    const printed: unknown[] = [];
    const before = console.error;
    console.error = (...values: unknown[]) => printed.push(values.join(" "));
    const broken = () => () => {
      throw new Error("no such table");
    };
    const response = await client("Client", cluster({ nodes: ["A"], serve: broken })).fetch("/");
    console.error = before;
    expect(response.status).toBe(500);
    expect(printed).toEqual(["A: Error: no such table"]);
  });
  expect(events.at(-1)?.status).toBe(500);
});

test("a node takes so many requests at once, and refuses the next", async () => {
  await play(async () => {
    const serve = () => async () => {
      await sleep(10);
      return new Response();
    };
    const site = cluster({ nodes: ["A"], concurrency: 2, serve });
    const ana = client("Client", site);
    const replies = await Promise.all([ana.fetch("/"), ana.fetch("/"), ana.fetch("/")]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 503]);
    expect((await ana.fetch("/")).status).toBe(200);
  });
});

test("requests of one moment are shared out by those who count them", async () => {
  await play(async () => {
    const serve = (node: { name: string }) => () => new Response(node.name);
    const ana = client("Client", cluster({ nodes: ["A", "B", "C"], balancer: leastConnections(), serve }));
    const replies = await Promise.all(["/1", "/2", "/3"].map((path) => ana.fetch(path)));
    expect(await Promise.all(replies.map((reply) => reply.text()))).toEqual(["A", "B", "C"]);
  });
});

test("nodes ask each other", async () => {
  const said: string[] = [];
  const events = await play(async () => {
    const site = cluster({
      nodes: ["A", "B", "C"],
      serve: (node) => async (request) => {
        if (request.method === "PUT") return new Response(`${node.name} has it`);
        kill("C");
        const replies = node.peers.map(async (peer) =>
          (await node.fetch(peer, "/", { method: "PUT" })).text(),
        );
        await node.fetch("C", "/").catch((error: Error) => said.push(error.message));
        return new Response((await Promise.all(replies)).join());
      },
    });
    said.push(await (await client("Client", site).fetch("/")).text());
  });
  expect(said).toEqual(['fetch failed: "C" is down.', "B has it"]);
  expect(lines(events).filter((line) => line.includes("A → B"))).toEqual(["5 request A → B PUT /"]);
});

test("two machines of one name are refused, and so is a fault to none", async () => {
  await play(() => {
    cluster({ nodes: ["A"] });
    expect(() => cluster({ nodes: ["A"] })).toThrow('two machines called "A"');
    expect(() => kill("B")).toThrow('There is no "B" here. There are: A.');
  });
});

test("faults from outside happen in their time, and keep no run from ending", async () => {
  const events = await play(
    async () => {
      const site = cluster({ nodes: ["A", "B"], serve: () => () => new Response() });
      for (let count = 0; count < 3; count++) await client("Client", site).fetch("/");
    },
    {
      faults: [
        { at: 12, node: "A", do: "kill" },
        { at: 1_000_000, node: "A", do: "revive" },
      ],
    },
  );
  expect(lines(events).filter((line) => /request|killed|revived/.test(line))).toEqual([
    "0 request Client → A GET /",
    "10 request Client → B GET /",
    "12 node · → A = killed",
    "20 request Client → B GET /",
  ]);
});
