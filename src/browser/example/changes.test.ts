import { expect, test } from "vitest";
import { describeChanges, isSameSetup, type Setup } from "./changes.ts";

const fault = { at: 200, do: "kill", node: "Server A" } as const;
const built: Setup = { seed: 1, faults: [] };

test.each<[setup: Setup, words: string]>([
  [built, ""],
  [{ seed: 2, faults: [] }, "seed 2"],
  [{ seed: 1, faults: [fault] }, "1 fault"],
  [{ seed: 1, faults: [fault, fault] }, "2 faults"],
  [{ seed: 1, faults: [], source: "" }, "an edit"],
  [{ seed: 0, faults: [fault], source: "x" }, "seed 0, 1 fault and an edit"],
  [{ seed: 3, faults: [], source: "x" }, "seed 3 and an edit"],
])("%j is described as “%s”", (setup, words) => {
  expect(describeChanges(setup, 1)).toBe(words);
  expect(isSameSetup(setup, built)).toBe(words === "");
  expect(isSameSetup(setup, structuredClone(setup))).toBe(true);
});

test("faults are the same by what they do, in their order", () => {
  const other = { node: "Server A", do: "kill", at: 200 } as const;
  expect(isSameSetup({ seed: 1, faults: [fault] }, { seed: 1, faults: [other] })).toBe(true);
  const later = { ...fault, at: 300 };
  expect(isSameSetup({ seed: 1, faults: [fault, later] }, { seed: 1, faults: [later, fault] })).toBe(false);
});
