import { expect, test } from "vitest";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { outbox } from "./outbox.ts";

function setUp() {
  const sent: string[] = [];
  const timers: (() => void)[] = [];
  const clock = { now: 0 };
  const box = outbox(
    (text) => sent.push(text),
    () => clock.now,
    (callback) => timers.push(callback),
  );
  const log = (value: string): TraceEvent => ({ t: 0, kind: "log", value });
  const add = (count: number) => {
    for (let i = 0; i < count; i++) box.add(log("x"));
  };
  return { sent, timers, clock, box, log, add };
}

test("sends each of the first hundred events at once", () => {
  const { sent, add, timers } = setUp();
  add(100);
  expect(sent).toHaveLength(100);
  expect(sent[0]).toBe('{"kind":"log","t":0,"value":"x"}');
  expect(timers).toEqual([]);
});

test("then sends what comes within 16 ms together", () => {
  const { sent, add, timers } = setUp();
  add(110);
  expect(sent).toHaveLength(100);
  expect(timers).toHaveLength(1);
  timers[0]?.();
  expect(sent[100]?.split("\n")).toHaveLength(10);
});

test("keeps sending while a program never lets a timer run", () => {
  const { sent, add, clock } = setUp();
  add(110);
  clock.now = 20;
  add(1);
  expect(sent[100]?.split("\n")).toHaveLength(11);
});

test("sends the rest when asked, and nothing twice", () => {
  const { sent, add, timers, box } = setUp();
  add(105);
  box.flush();
  box.flush();
  timers[0]?.();
  expect(sent).toHaveLength(101);
});

test("takes no more than a page can show, however it is cut up", () => {
  const { sent, box, log } = setUp();
  expect(box.add(log("x".repeat(3_000_000)))).toBe(true);
  expect(box.add(log("x".repeat(1_000_000)))).toBe(false);
  expect(box.add(log("x"))).toBe(false);
  expect(sent).toHaveLength(1);
});
