import { expect, test } from "vitest";
import { Unmeasured } from "./unmeasured.ts";

test("notes each thing once, until it is reset", () => {
  const unmeasured = new Unmeasured();
  for (const character of ["→", "Ω", "→"]) unmeasured.addCharacter(character);
  unmeasured.addFormula();
  expect(unmeasured.characters).toEqual(["→", "Ω"]);
  expect(unmeasured.hasFormula).toBe(true);
  unmeasured.reset();
  expect(unmeasured.characters).toEqual([]);
  expect(unmeasured.hasFormula).toBe(false);
});
