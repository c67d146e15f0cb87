import { once } from "node:events";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeWorld } from "../../src/examples/serve/process/describe-world.ts";
import { readExamples } from "../../src/site/read/read-examples.ts";
import { isRunning, ServedWorld } from "../serve-world.ts";

// What of examples on real sockets takes many worlds to see.

const EXAMPLES_DIR = "tests/fixtures/served";

let world: ServedWorld;
const start = async (name: string, env = {}) => {
  world = await ServedWorld.start(name, env);
};
const ends = async () => {
  await world.end();
};

describe("connections", () => {
  beforeAll(() => start("tcp-connections"));
  afterAll(ends);

  function dial() {
    const { hostname, port } = new URL(world.url("Load balancer"));
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
    const next = async () => (await lines.next()).value;
    const say = (line: string) => {
      socket.write(`${line}\n`);
      return next();
    };
    return { socket, next, say };
  }

  test("are state of a node, and are reset when it dies", async () => {
    const first = dial();
    const greeting = await first.next();
    expect(greeting).toMatch(/^220 Server [AB] is ready$/);
    await first.say("CWD /notes");
    expect(await first.say("PWD")).toBe('257 "/notes"');

    const second = dial();
    expect(await second.next()).not.toBe(greeting);
    expect(await second.say("PWD")).toBe('257 "/"');

    const reset = once(first.socket, "error");
    const server = greeting?.slice(4, 12) ?? "";
    await world.kill(server);
    expect((await reset)[0]).toMatchObject({ code: "ECONNRESET" });
    // The other lives on.
    expect(await second.say("PWD")).toBe('257 "/"');

    const again = dial();
    expect(await again.next()).not.toBe(greeting);
    expect(await again.say("PWD")).toBe('257 "/"');
    for (const { socket } of [second, again]) socket.destroy();
    await world.revive(server);
  });

  test("who has nothing more to say still hears the answer, and then the end", async () => {
    const { socket, next } = dial();
    await next();
    socket.end("PWD\n");
    expect(await next()).toBe('257 "/"');
    expect(await next()).toBeUndefined();
    await once(socket, "close");
  });

  test("are refused where no node is up", async () => {
    await world.kill("Server A");
    await world.kill("Server B");
    const [error] = await once(dial().socket, "error");
    expect(error).toMatchObject({ code: "ECONNRESET" });
  });
});

describe("a function", () => {
  beforeAll(() => start("visits", { EXAMPLES_DIR }));
  afterAll(ends);

  test("has an instance for each request at once", async () => {
    const answers = await Promise.all([1, 2, 3].map(async () => (await fetch(world.url("Visits"))).text()));
    expect(new Set(answers)).toEqual(new Set(["Visits 1: 1", "Visits 2: 1", "Visits 3: 1"]));
  });

  test("starts for a request, is stopped when nobody asks, and then has forgotten all", async () => {
    for (const number of [1, 2, 3]) await world.sees(`Visits ${number} had nothing to do: stopped.`);
    const visit = async () => (await fetch(world.url("Visits"))).text();
    expect(await visit()).toBe("Visits 4: 1");
    await world.sees("cold start in");
    const pid = world.printed.map((line) => /^Visits 4 \(pid (\d+)\)/.exec(line)?.[1]).find(Boolean);
    await world.sees("Visits 4 had nothing to do: stopped.");
    await expect.poll(() => isRunning(Number(pid))).toBe(false);
    expect(await visit()).toBe("Visits 5: 1");
  });

  test("has its port for itself, when it was asked for", async () => {
    const { port } = new URL(world.url("Visits"));
    const failed = new ServedWorld(["visits", "--port", port], { EXAMPLES_DIR });
    expect(await failed.ended).toBe(2);
    expect(failed.printed.join("\n")).toContain(`Port ${port} is taken.`);
  });

  test("listens nowhere but on this computer", async () => {
    const address = Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === "IPv4" && !each.internal)?.address;
    if (!address) return;
    const socket = connect(Number(new URL(world.url("Visits")).port), address);
    expect((await once(socket, "error"))[0]).toMatchObject({ code: "ECONNREFUSED" });
  });

  test("its instances end with their platform", async () => {
    await fetch(world.url("Visits"));
    await world.kill("Visits");
    await world.revive("Visits");
    expect(await (await fetch(world.url("Visits"))).text()).toBe("Visits 1: 1");
  });
});

describe("what cannot be served", () => {
  test.each<[args: string[], code: number, says: string]>([
    [["shopp"], 2, "There is no example shopp; did you mean shop? There are: "],
    [["xyzzy"], 2, "There is no example xyzzy. There are: "],
    [[], 2, "Something is missing. Usage: npm run serve -- example [--port 3000]"],
    [["shop", "--port", "99999"], 2, '"99999" is no port. Usage: npm run serve -- example'],
    [["shop", "--prot", "1"], 2, "There is no option --prot. Did you mean --port?"],
    [["no-world"], 1, "tests/fixtures/served/no-world.ts  There is nothing to serve"],
    [
      ["scenario-at-the-top"],
      1,
      "tests/fixtures/served/scenario-at-the-top.ts:9:13  client(…) is for the scenario",
    ],
    [["bad-start"], 1, "tests/fixtures/served/bad-start.ts:11:11  no tea"],
  ])("%j: exit code %i", async (args, code, says) => {
    const failed = new ServedWorld(args, { EXAMPLES_DIR });
    expect(await failed.ended).toBe(code);
    expect(failed.printed.join("\n")).toContain(says);
  });
});

test("the top level of every example declares its world and does nothing more", async () => {
  const { programs } = readExamples("content/examples");
  for (const program of programs) {
    const task = { kind: "start", program, snapshot: {}, token: "", folder: "", ports: {} } as const;
    const printed: string[] = [];
    const services = await describeWorld(task, (line) => printed.push(line));
    expect([program.name, printed]).toEqual([program.name, []]);
    expect(services.length).toBeGreaterThan(1);
  }
});
