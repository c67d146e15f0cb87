import { expect, test } from "vitest";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { Printed } from "./printed.ts";

const log = (value: string, key?: string): TraceEvent => ({ t: 0, kind: "log", value, ...(key && { key }) });

test("gives what each batch prints, with its level", () => {
  const printed = new Printed();
  const claim: TraceEvent = { t: 0, kind: "claim", key: "a", value: true };
  expect(printed.take([log("a"), claim, log("b\nc", "warn")])).toEqual([
    { text: "a" },
    { text: "b\nc", level: "warn" },
  ]);
  expect(printed.take([log("d", "error")])).toEqual([{ text: "d", level: "error" }]);
  expect(printed.shown).toHaveLength(3);
});

test.each<[what: string, events: TraceEvent[], shown: number, hidden: number]>([
  ["2,000 lines", Array(2000).fill(log("x")), 2000, 0],
  ["more lines", Array(2005).fill(log("x")), 2000, 5],
  ["200,000 characters", Array(20).fill(log("x".repeat(10_000))), 20, 0],
  ["more characters", [...Array(20).fill(log("x".repeat(10_000))), log("y"), log("")], 20, 2],
])("shows of %s what the page can bear", (_, events, shown, hidden) => {
  const printed = new Printed();
  printed.take(events);
  expect([printed.shown.length, printed.hidden]).toEqual([shown, hidden]);
});

test("shortens one endless line, and says by how much", () => {
  const [print] = new Printed().take([log("x".repeat(1_020_000))]);
  expect(print?.text).toBe(`${"x".repeat(20_000)}… (1,000,000 more characters)`);
});
