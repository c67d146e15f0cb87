import { expect, test } from "vitest";
import { STATE_PLACES } from "./state-place.ts";

test("state lives in three places", () => {
  expect(Object.keys(STATE_PLACES)).toEqual(["server", "outside", "client"]);
  expect(Object.isFrozen(STATE_PLACES)).toBe(true);
});
