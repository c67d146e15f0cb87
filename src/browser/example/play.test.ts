import { expect, test } from "vitest";
import type { RunEnd } from "../runner/run.ts";
import { NotRunnable, play } from "./play.ts";

/** A run that ends when it is told to. */
function fakeRun() {
  const { promise: end, resolve } = Promise.withResolvers<RunEnd>();
  const calls: string[] = [];
  const start = (code: string) => {
    calls.push(`start ${code}`);
    return { end, stop: () => calls.push("stop") };
  };
  return { calls, start, resolve };
}

test("runs the code and ends as the run ends", async () => {
  const { calls, start, resolve } = fakeRun();
  const { end } = play(async () => "code", start);
  resolve({ state: "done", hash: "a" });
  expect(await end).toEqual({ state: "done", hash: "a" });
  expect(calls).toEqual(["start code"]);
});

test("stops a run that has begun", async () => {
  const { calls, start } = fakeRun();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { end, stop } = play(
    async () => "code",
    (code) => {
      begin();
      return start(code);
    },
  );
  await begun;
  stop();
  expect(await end).toEqual({ state: "stopped" });
  expect(calls).toEqual(["start code", "stop"]);
});

test("what is stopped while its code is being fetched never begins", async () => {
  const { calls, start } = fakeRun();
  const code = Promise.withResolvers<string>();
  const { end, stop } = play(() => code.promise, start);
  stop();
  code.resolve("code");
  expect(await end).toEqual({ state: "stopped" });
  await code.promise;
  expect(calls).toEqual([]);
});

test.each<[error: unknown, end: RunEnd["error"]]>([
  [new Error("Are you offline?"), { name: "Error", message: "Are you offline?" }],
  [
    new NotRunnable("SyntaxError", "Unexpected token", { line: 3, column: 5 }),
    { name: "SyntaxError", message: "Unexpected token", line: 3, column: 5 },
  ],
  ["odd", { name: "Error", message: "odd" }],
])("code that cannot be had fails the run: %s", async (error, expected) => {
  const { calls, start } = fakeRun();
  expect(await play(() => Promise.reject(error), start).end).toEqual({ state: "failed", error: expected });
  expect(calls).toEqual([]);
});
