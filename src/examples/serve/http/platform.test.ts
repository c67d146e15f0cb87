import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { platform } from "./platform.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function deploy() {
  const events: string[] = [];
  const up = new Set<string>();
  const held: (() => void)[] = [];
  const answer = platform({
    name: "Function",
    idleAfter: 100,
    async start(instance) {
      events.push(`start ${instance}`);
      up.add(instance);
    },
    stop(instance) {
      events.push(`stop ${instance}`);
      up.delete(instance);
    },
    async forward(instance, request) {
      if (!up.has(instance)) return undefined;
      if (request.url.endsWith("/slow")) await new Promise<void>((resolve) => held.push(resolve));
      return new Response(instance);
    },
  });
  const ask = async (path = "/") => (await answer(new Request(`http://lab.test${path}`))).text();
  return { ask, events, up, release: () => held.splice(0).map((done) => done()) };
}

test("starts an instance for the first request, and keeps it for the next", async () => {
  const { ask, events } = deploy();
  expect([await ask(), await ask()]).toEqual(["Function 1", "Function 1"]);
  expect(events).toEqual(["start Function 1"]);
});

test("an instance works on one request at a time", async () => {
  const { ask, release } = deploy();
  const slow = ask("/slow");
  expect(await ask()).toBe("Function 2");
  release();
  expect(await slow).toBe("Function 1");
});

test("scales to zero when nobody asks, counting from the last request", async () => {
  const { ask, events } = deploy();
  await ask();
  vi.advanceTimersByTime(99);
  await ask();
  vi.advanceTimersByTime(99);
  expect(events).toEqual(["start Function 1"]);
  vi.advanceTimersByTime(1);
  expect(events).toEqual(["start Function 1", "stop Function 1"]);
  expect(await ask()).toBe("Function 2");
});

test("gives up on an instance that dies at its start", async () => {
  const { ask, up } = deploy();
  vi.spyOn(up, "add").mockReturnValue(up);
  expect(await ask()).toBe("Bad Gateway");
});

test("starts another when one was killed", async () => {
  const { ask, up } = deploy();
  await ask();
  up.clear();
  expect(await ask()).toBe("Function 2");
});
