import { expect, test } from "vitest";
import { PALETTES } from "../../palette.ts";
import { pairColours, unpairColours } from "./pair-colours.ts";

const { light, dark } = PALETTES;

test.each([
  [light.ink, dark.ink, "var(--ink)"],
  ["rgb(33, 29, 24)", dark.ink.toUpperCase(), "var(--ink)"],
  [light.paperRaised, dark.paperRaised, "var(--paper-raised)"],
  [light.stateServerWash, dark.stateServerWash, "var(--state-server-wash)"],
  ["#ff9900", "#f90", "#f90"],
  ["none", "none", "none"],
  [light.ink, dark.paper, "light-dark(#211d18,#191713)"],
  ["none", "#f00", "light-dark(transparent,#f00)"],
])("%s by day and %s by night: %s", (day, night, value) => {
  expect(pairColours(day, night)).toBe(value);
});

test.each([
  ["var(--ink)", [33, 29, 24, 1], [236, 229, 216, 1]],
  ["light-dark(#f00,#00f)", [255, 0, 0, 1], [0, 0, 255, 1]],
  ["#f00", [255, 0, 0, 1], [255, 0, 0, 1]],
])("%s has both", (value, day, night) => {
  expect(unpairColours(value)).toEqual({ light: day, dark: night });
});

test("what is no colour has none", () => {
  expect(["none", "url(#a)", "var(--unknown)"].map(unpairColours)).toEqual([null, null, null]);
});
