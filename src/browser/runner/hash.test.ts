import { expect, test } from "vitest";
import { canonicalLine, type TraceEvent, traceHash } from "../../lab/trace/event.ts";
import { hashOf } from "./hash.ts";

test("agrees with the build's hash", async () => {
  const events: TraceEvent[] = [
    { t: 0, kind: "log", value: "größe 🛒\n" },
    { t: 1, kind: "state", where: "outside", to: "Store", key: "a", value: { b: [1, null] } },
  ];
  expect(await hashOf(events.map(canonicalLine).join("\n"))).toBe(await traceHash(events));
});
