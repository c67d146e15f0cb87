import { expect, test } from "vitest";
import type { TraceEvent } from "./event.ts";
import { summary } from "./run-summary.ts";

const claim = (key: string, value: boolean): TraceEvent => ({ t: 0, kind: "claim", key, value });

test("gathers what was printed, and claims in the order of their first judgement", () => {
  const events: TraceEvent[] = [
    { t: 0, kind: "node", to: "A", value: "started" },
    { t: 0, kind: "log", value: "one\ntwo" },
    claim("b", true),
    claim("a", false),
    { t: 1, kind: "log", key: "warn", value: "three" },
  ];
  expect(summary(events)).toEqual({
    output: ["one\ntwo", "three"],
    claims: [
      { id: "b", holds: true },
      { id: "a", holds: false },
    ],
  });
});

test.each([
  [[true, true], true],
  [[true, false], false],
  [[false, true], false],
])("a claim judged %j holds: %s", (judged, holds) => {
  expect(summary(judged.map((value) => claim("a", value))).claims).toEqual([{ id: "a", holds }]);
});

test("nothing is no claim and no output", () => {
  expect(summary([])).toEqual({ output: [], claims: [] });
});
