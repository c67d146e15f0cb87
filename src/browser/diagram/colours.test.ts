import { expect, test } from "vitest";
import { plainColour } from "./colours.ts";

const VARIABLES: Readonly<Record<string, string>> = {
  "--ink": "light-dark(#211d18, #ece5d8)",
  "--line": "var(--ink)",
  "--round": "var(--round)",
};

test.each([
  ["#abc", "#abc", "#abc"],
  ["light-dark(#fff,#000)", "#fff", "#000"],
  ["light-dark(rgb(1, 2, 3), hsl(4 5% 6%))", "rgb(1, 2, 3)", "hsl(4 5% 6%)"],
  ["light-dark( red , light-dark(green, blue) )", "red", "blue"],
  ["drop-shadow(1px 1px light-dark(#eee,#111)) blur(1px)", "drop-shadow(1px 1px #eee) blur(1px)", undefined],
  ["var(--ink)", "#211d18", "#ece5d8"],
  ["var(--line)", "#211d18", "#ece5d8"],
  ["url(#arrow)", "url(#arrow)", "url(#arrow)"],
  ["var(--missing)", "", ""],
  ["light-dark(#fff", "#fff", ""],
])("%s is %s by day and %s by night", (value, light, dark) => {
  const variable = (name: string) => VARIABLES[name] ?? "";
  expect(plainColour(value, "light", variable)).toBe(light);
  if (dark !== undefined) expect(plainColour(value, "dark", variable)).toBe(dark);
});

test("a name that stands for itself ends", () => {
  expect(plainColour("var(--round)", "light", (name) => VARIABLES[name] ?? "")).toBe("var(--round)");
});
