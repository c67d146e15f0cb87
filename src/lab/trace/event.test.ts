import { expect, test } from "vitest";
import { canonicalLine, type TraceEvent } from "./event.ts";

test.each<[TraceEvent, string]>([
  [{ t: 0, kind: "log", value: "a" }, '{"kind":"log","t":0,"value":"a"}'],
  [{ value: "a", kind: "log", t: 0 }, '{"kind":"log","t":0,"value":"a"}'],
  [
    { t: 1.5, kind: "state", from: "A", to: "M", where: "server", key: "k", value: { b: [1, null], a: "ü" } },
    '{"from":"A","key":"k","kind":"state","t":1.5,"to":"M","value":{"a":"ü","b":[1,null]},"where":"server"}',
  ],
])("%j is written %s, however its keys were ordered", (event, line) => {
  expect(canonicalLine(event)).toBe(line);
});
