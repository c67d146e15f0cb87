import { expect, test } from "vitest";
import { grade } from "./evidence.ts";

test.each([
  ["session", ["sessions,"], "real"],
  ["sess", ["session"], "real"],
  ["sessions", ["(session)"], "real"],
  ["running", ["runs"], "real"],
  ["retries", ["retry"], "real"],
  ["caching", ["cache"], "real"],
  ["configuration", ["configured"], "real"],
  ["memory", ['node.memory("x")'], "real"],
  ["memory", ["nodeMemory"], "real"],
  ["nodememory", ["node.memory"], "real"],
  ["cafe", ["Café"], "real"],
  ["20251223", ["20251223-stateful-vs-stateless"], "real"],
  ["idempotancy", ["idempotency"], "weak"],
  ["sesion", ["set"], "none"],
  ["kubernetes", ["kube"], "none"],
  ["universal", ["unit"], "none"],
  ["zzz", [], "none"],
] as const)("%j against %j is %j", (typed, matched, evidence) => {
  expect(grade(typed, matched)).toBe(evidence);
});
