import { describe, expect, test } from "vitest";
import { drop, heal, network, partition } from "../run/inject-faults.ts";
import { theRun } from "../run/run.ts";
import { sleep } from "../run/sleep.ts";
import { lines, play } from "../testing.ts";
import { client } from "./client.ts";
import { cluster } from "./cluster.ts";

test("keeps the cookies it is given and sends them", async () => {
  const seen: (string | null)[] = [];
  const events = await play(async () => {
    const serve = () => (request: Request) => {
      seen.push(request.headers.get("cookie"));
      return new Response(null, { headers: { "set-cookie": "session=1; Path=/; HttpOnly" } });
    };
    const site = cluster({ nodes: ["A"], serve });
    const ana = client("Client", site);
    await ana.fetch("/");
    await ana.fetch("/");
    await ana.fetch("/", { headers: { cookie: "session=forged" } });
    await client("Other", site).fetch("/");
  });
  expect(seen).toEqual([null, "session=1", "session=forged", null]);
  expect(lines(events).filter((line) => line.includes("Cookies"))).toEqual([
    "10 state Client → Cookies (client) session = 1",
    "40 state Other → Cookies (client) session = 1",
  ]);
});

test("has a memory, which is state with the client", async () => {
  const events = await play(() => {
    const ana = client("Client", cluster({ nodes: [] }));
    ana.memory<string>("Token").set("jwt", "abc");
    expect(ana.memory<string>("Token").get("jwt")).toBe("abc");
  });
  expect(lines(events)).toEqual([
    "0 state Client → Token (client) jwt = abc",
    "0 state Token → Client (client) jwt = abc",
  ]);
});

describe("when messages are lost", () => {
  /** The status that a client gets, or its error, and how often the server did its work. */
  async function exchange(happens: () => void, options: Parameters<typeof client>[2] = { timeout: 100 }) {
    let works = 0;
    let reply = "";
    await play(async () => {
      const serve = () => () => {
        works++;
        return new Response();
      };
      const ana = client("Client", cluster({ nodes: ["A"], serve }), options);
      happens();
      reply = await ana.fetch("/").then(
        ({ status }) => String(status),
        (error: Error) => error.name,
      );
      reply += ` at ${theRun().clock.now}`;
    });
    return { reply, works };
  }

  test.each<[string, () => void, Parameters<typeof client>[2], { reply: string; works: number }]>([
    ["none", () => {}, { timeout: 100 }, { reply: "200 at 10", works: 1 }],
    ["the request", () => drop("Client", "A"), { timeout: 100 }, { reply: "TimeoutError at 100", works: 0 }],
    ["the answer", () => drop("A", "Client"), { timeout: 100 }, { reply: "TimeoutError at 100", works: 1 }],
    [
      "the answer, and it tries again",
      () => drop("A", "Client"),
      { timeout: 100, retries: 1 },
      { reply: "200 at 210", works: 2 },
    ],
    [
      "all of them",
      () => partition("A", "Client"),
      { timeout: 100, retries: 2, pause: 10 },
      { reply: "TimeoutError at 320", works: 0 },
    ],
    [
      "all until it is mended",
      () => {
        partition(["A"], ["Client"]);
        void sleep(150).then(() => heal());
      },
      { timeout: 100, retries: 2 },
      { reply: "200 at 210", works: 1 },
    ],
    [
      "each, by chance",
      () => network({ loss: 1 }),
      { timeout: 100 },
      { reply: "TimeoutError at 100", works: 0 },
    ],
    ["none, but slowly", () => network({ latency: 30 }), { timeout: 100 }, { reply: "200 at 60", works: 1 }],
  ])("%s", async (_, happens, options, expected) => {
    expect(await exchange(happens, options)).toEqual(expected);
  });

  test("by chance, the seed decides", async () => {
    const run = (seed: number) =>
      play(
        async () => {
          network({ loss: 0.3, jitter: 10 });
          const serve = () => () => new Response();
          const ana = client("Client", cluster({ nodes: ["A"], serve }), { timeout: 50, retries: 20 });
          for (let count = 0; count < 10; count++) await ana.fetch("/");
        },
        { seed },
      );
    expect(await run(1)).toEqual(await run(1));
    expect(await run(1)).not.toEqual(await run(2));
    expect(lines(await run(1)).some((line) => line.includes("= lost"))).toBe(true);
  });
});

test.each([
  [502, 2],
  [503, 2],
  [504, 2],
  [500, 1],
  [404, 1],
])("status %i is asked for %i times by a client with one retry", async (status, times) => {
  let asked = 0;
  await play(async () => {
    const serve = () => () => {
      asked++;
      return new Response(null, { status });
    };
    const response = await client("Client", cluster({ nodes: ["A"], serve }), { retries: 1 }).fetch("/");
    expect(response.status).toBe(status);
  });
  expect(asked).toBe(times);
});
