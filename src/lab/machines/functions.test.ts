import { expect, test } from "vitest";
import { kill } from "../run/inject-faults.ts";
import { sleep } from "../run/sleep.ts";
import { lines, play } from "../testing.ts";
import { client } from "./client.ts";
import { functions } from "./functions.ts";

const deploy = () =>
  functions({
    name: "Function",
    coldStart: 200,
    idleAfter: 1_000,
    serve(instance) {
      let calls = 0;
      return async () => {
        await sleep(10);
        return new Response(`${instance.name} ${++calls}`);
      };
    },
  });

test("starts cold, stays warm while it is used, and scales to zero with all it knew", async () => {
  const said: string[] = [];
  const events = await play(async () => {
    const service = deploy();
    const ana = client("Client", service);
    const ask = async () => said.push(await (await ana.fetch("/")).text());
    expect(service.instances).toEqual([]);
    await ask();
    await ask();
    await sleep(1_100);
    expect(service.instances).toEqual([]);
    await ask();
  });
  expect(said).toEqual(["Function 1 1", "Function 1 2", "Function 2 1"]);
  expect(lines(events).filter((line) => / node |request/.test(line))).toEqual([
    "0 node · → Function 1 = cold start",
    "200 request Client → Function 1 GET /",
    "220 request Client → Function 1 GET /",
    "1240 node · → Function 1 = stopped",
    "1340 node · → Function 2 = cold start",
    "1540 request Client → Function 2 GET /",
  ]);
});

test("an instance works on one request at a time", async () => {
  await play(async () => {
    const ana = client("Client", deploy());
    const replies = await Promise.all([ana.fetch("/"), ana.fetch("/")]);
    const names = await Promise.all(replies.map((reply) => reply.text()));
    expect(names).toEqual(["Function 1 1", "Function 2 1"]);
    expect(await (await ana.fetch("/")).text()).toBe("Function 1 2");
  });
});

test("an instance that is killed is not asked again", async () => {
  await play(async () => {
    const ana = client("Client", deploy());
    await ana.fetch("/");
    kill("Function 1");
    kill("Function 1");
    expect(await (await ana.fetch("/")).text()).toBe("Function 2 1");
  });
});
