import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalLine, type TraceEvent } from "./event.ts";
import { linesHash, traceHash } from "./run-hash.ts";

test("the hash is SHA-256 over the lines", async () => {
  const events: TraceEvent[] = [
    { t: 0, kind: "node", to: "A", value: "started" },
    { t: 5, kind: "log", value: "hi" },
  ];
  const text = '{"kind":"node","t":0,"to":"A","value":"started"}\n{"kind":"log","t":5,"value":"hi"}';
  expect(await traceHash(events)).toBe(createHash("sha256").update(text).digest("hex"));
  expect(await traceHash(events.toReversed())).not.toBe(await traceHash(events));
});

test("events as lines have the same hash", async () => {
  const events: TraceEvent[] = [
    { t: 0, kind: "log", value: "größe 🛒\n" },
    { t: 1, kind: "state", where: "outside", to: "Store", key: "a", value: { b: [1, null] } },
  ];
  expect(await linesHash(events.map(canonicalLine).join("\n"))).toBe(await traceHash(events));
});
