import { expect, test } from "vitest";
import * as lab from "../../../lab/index.ts";
import * as served from "./lab.ts";

// The type checker reads this file too: who changes the lab's API hears of it here.
const same: typeof lab = served;

test("has all that the lab has", () => {
  expect(Object.keys(same).sort()).toEqual(Object.keys(lab).sort());
});

test("says what does not run here", () => {
  expect(() => served.kill()).toThrow("kill(…) is for the scenario");
});
