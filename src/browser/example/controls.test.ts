import { expect, test } from "vitest";
import { enabled, type State, stateAfter } from "./controls.ts";

test.each<[state: State, isAsBuilt: boolean, pressable: string[]]>([
  ["idle", true, ["run"]],
  ["idle", false, ["run", "reset"]],
  ["running", true, ["stop", "reset"]],
  ["running", false, ["stop", "reset"]],
  ["done", false, ["run", "reset"]],
  ["failed", false, ["run", "reset"]],
])("%s, as built: %s", (state, isAsBuilt, pressable) => {
  const buttons = Object.entries(enabled(state, isAsBuilt));
  expect(buttons.filter(([, on]) => on).map(([action]) => action)).toEqual(pressable);
});

test.each([
  ["done", "done"],
  ["failed", "failed"],
  ["stopped", "idle"],
] as const)("a run that is %s leaves the example %s", (state, after) => {
  expect(stateAfter({ state })).toBe(after);
});
