import { once } from "node:events";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Directory } from "../src/examples/serve/context/directory.ts";
import { setProcessContext } from "../src/examples/serve/context/process-context.ts";
import { StoreLink } from "../src/examples/serve/stores/store-link.ts";
import { serveStore } from "../src/examples/serve/stores/store-server.ts";
import { isRunning, ServedWorld, visitor } from "./serve-world.ts";

const EXAMPLES_DIR = "tests/fixtures/served";

let world: ServedWorld;
const start = async (name: string, env = {}) => {
  world = await ServedWorld.start(name, env);
};
const ends = async () => {
  await world.end();
};

describe("a node dies", () => {
  beforeAll(() => start("node-failure"));
  afterAll(ends);

  test.each([
    ["Stateful", 401],
    ["Stateless", 200],
  ])("%s: the same requests, then %i", async (kind, status) => {
    const balancer = `${kind}/Load balancer`;
    const ask = visitor(world.url(balancer));
    expect((await ask("/login", { method: "POST", body: "ana" })).status).toBe(200);
    expect((await ask("/me")).status).toBe(200);
    const answer = new RegExp(`^${balancer}: GET /me → (.*): 200$`);
    await world.sees(`${balancer}: GET /me → ${kind}/Server`);
    const server = world.printed.map((line) => answer.exec(line)?.[1]).find(Boolean) ?? "";

    await world.kill(server);
    expect((await ask("/me")).status).toBe(status);

    await world.revive(server);
    expect((await fetch(`${world.url(server)}/me`)).status).toBe(401);
  });
});

// What a test of a world breaks it mends, for the next one.
describe("a world of all kinds of machines", () => {
  beforeAll(() => start("shop", { EXAMPLES_DIR }));

  test("requests and responses pass the balancer whole, bodies as they come", async () => {
    const origin = world.url("Front");
    const headers = { cookie: "theme=dark; server=Server%20B" };
    const response = await fetch(`${origin}/echo?q=1`, { method: "PUT", body: "tea", headers });
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await response.json()).toEqual({
      method: "PUT",
      url: `${origin}/echo?q=1`,
      cookie: headers.cookie,
      body: "tea",
    });
    await world.sees("Front: PUT /echo → Server B: 201");

    const ask = visitor(origin);
    const services = (await ask("/stream")).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await services?.read())?.value).toBe("one,");
    expect((await ask("/more")).status).toBe(204);
    expect((await services?.read())?.value).toBe("two");

    expect((await ask("/whoami", { method: "HEAD" })).status).toBe(200);
    expect((await ask("/nowhere")).status).toBe(404);
    expect((await ask("/throw")).status).toBe(500);
    await world.sees(": Error: out of tea");
  });

  test("a node asks another", async () => {
    const headers = { cookie: "server=Server%20A" };
    expect(await (await fetch(`${world.url("Front")}/peer`, { headers })).text()).toBe("Server B");
    await world.kill("Server B");
    expect((await fetch(`${world.url("Front")}/peer`, { headers })).status).toBe(500);
    await world.sees('fetch failed: "nobody" is down.');
    await world.revive("Server B");
  });

  test("a node that dies at work gives 502, and where all are dead, 503", async () => {
    const ask = visitor(world.url("Front"));
    const server = await (await ask("/whoami")).text();
    const answer = ask("/hang");
    await world.sees(`${server}: does not answer`);
    await world.kill(server);
    expect((await answer).status).toBe(502);
    await world.kill(await (await ask("/whoami")).text());
    expect((await ask("/whoami")).status).toBe(503);
    await world.revive("Server A", "Server B");
  });

  test("rows outlive nodes and the database's own restart; a cursor ends with the connection", async () => {
    const ask = visitor(world.url("Front"));
    expect(await (await ask("/add?name=cup")).json()).toEqual([{ count: 4 }]);
    expect(await (await ask("/next")).json()).toEqual([{ name: "cup" }]);
    expect(await (await ask("/next")).json()).toEqual([{ name: "jar" }]);

    await world.kill("Store");
    expect((await ask("/next")).status).toBe(500);
    await world.sees('Error: "Store" is down.');
    await world.revive("Store");
    expect((await ask("/next")).status).toBe(500);
    await world.sees("This cursor is not open");
    expect(await (await ask("/add?name=mug")).json()).toEqual([{ count: 5 }]);

    const server = await (await ask("/whoami")).text();
    await world.kill(server);
    expect(await (await ask("/add?name=bag")).json()).toEqual([{ count: 6 }]);
    expect(await (await ask("/next")).json()).toEqual([{ name: "bag" }]);
    await world.revive(server);
  });

  test("a cache forgets what it has no room for, and what its machine knew", async () => {
    const ask = visitor(world.url("Front"));
    const keys = ["a", "b", "c", "d", "e", "f", "g", "h"];
    await ask(`/set?${new URLSearchParams(keys.map((key) => [key, key]))}`);
    const known = async () => {
      const values: (string | null)[] = await (await ask(`/get?keys=${keys}`)).json();
      return values.filter((value) => value !== null).length;
    };
    expect(await known()).toBe(4);
    await world.kill("Cache A");
    expect(await known()).toBe(2);
    await world.kill("Cache B");
    expect((await ask("/get?keys=a")).status).toBe(500);
    await world.sees('Error: "Cache" is down.');
  });

  test("a person may break it and mend it by typing, and end it", async () => {
    world.type("kil Server A");
    await world.sees('Type "kill NAME"');
    world.type("kill server c");
    await world.sees("There is no machine server c; did you mean Server A?");
    const pid = world.pid("Server A");
    world.type("kill server a");
    await world.sees(`Server A (pid ${pid})`);
    await world.revive("Server A");
    world.type("quit");
    expect(await world.ended).toBe(0);
  });
});

describe("the end of a world", () => {
  beforeEach(() => start("shop", { EXAMPLES_DIR }));
  afterEach(ends);

  test("all end with the one that started them, however it ends", async () => {
    const folder = /-b (\S+)\//.exec(world.printed.join("\n"))?.[1] ?? "";
    expect(existsSync(folder)).toBe(true);
    expect(world.pids.length).toBeGreaterThanOrEqual(6);
    world.process.kill("SIGKILL");
    await world.ended;
    await expect.poll(() => world.pids.filter(isRunning)).toEqual([]);
    // Nobody was left to do it.
    rmSync(folder, { recursive: true });
  });

  test("Ctrl-C ends all and leaves nothing", async () => {
    const folder = /-b (\S+)\//.exec(world.printed.join("\n"))?.[1] ?? "";
    expect(readdirSync(folder)).toContain("Store.sqlite");
    expect(await world.end()).toBe(0);
    expect(world.pids.filter(isRunning)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });
});

test("a store answers nobody who does not know the token", async () => {
  const directory = new Directory();
  const process = (token: string) =>
    setProcessContext({
      directory,
      token,
      folder: "",
      ports: {},
      startInstance: () => Promise.reject(),
      stopInstance() {},
    });
  process("secret");
  const store = await serveStore(() => (question) => question);
  directory.update({ Store: { store } });
  const link = new StoreLink("Store");
  expect(await link.ask({ n: 1 })).toEqual({ n: 1 });

  process("guess");
  await expect(new StoreLink("Store").ask({ n: 1 })).rejects.toThrow('"Store" is down.');
  const browser = connect(store, "127.0.0.1");
  browser.write('POST / HTTP/1.1\r\n\r\n{"id":1,"question":1}\n');
  await once(browser.resume(), "close");
  expect(browser.bytesRead).toBe(0);
});
