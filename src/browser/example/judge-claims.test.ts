import { expect, test } from "vitest";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { judgeClaims } from "./judge-claims.ts";

const claim = (key: string, value: boolean): TraceEvent => ({ t: 0, kind: "claim", key, value });

test("a claim is judged when its event comes, and holds when it held each time", () => {
  const judged = new Map<string, boolean>();
  const log: TraceEvent = { t: 0, kind: "log", value: "a" };
  expect([...judgeClaims(judged, [claim("a", true), log, claim("b", true)])]).toEqual(["a", "b"]);
  expect([...judgeClaims(judged, [claim("b", false), claim("b", true)])]).toEqual(["b"]);
  expect([...judgeClaims(judged, [log])]).toEqual([]);
  expect([...judged]).toEqual([
    ["a", true],
    ["b", false],
  ]);
});
