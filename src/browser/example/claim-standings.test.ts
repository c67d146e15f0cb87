import { expect, test } from "vitest";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { updateStandings } from "./claim-standings.ts";

const claim = (key: string, value: boolean): TraceEvent => ({ t: 0, kind: "claim", key, value });

test("a claim is judged when its event comes, and holds when it held each time", () => {
  const judged = new Map<string, boolean>();
  const log: TraceEvent = { t: 0, kind: "log", value: "a" };
  expect([...updateStandings(judged, [claim("a", true), log, claim("b", true)])]).toEqual(["a", "b"]);
  expect([...updateStandings(judged, [claim("b", false), claim("b", true)])]).toEqual(["b"]);
  expect([...updateStandings(judged, [log])]).toEqual([]);
  expect([...judged]).toEqual([
    ["a", true],
    ["b", false],
  ]);
});
