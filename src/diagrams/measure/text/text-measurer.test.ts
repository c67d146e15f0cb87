import { expect, test } from "vitest";
import { readFontSet } from "../fonts/fonts.ts";
import { type TextFont, TextMeasurer } from "./text-measurer.ts";
import { Unmeasured } from "./unmeasured.ts";

const fonts = await readFontSet();
const newMeasurer = () => new TextMeasurer(fonts, new Unmeasured());
const plain: TextFont = { size: 14, weight: 400, italic: false, letterSpacing: 0 };

// Widths as headless Chromium tells them for the same font.
test.each<[text: string, font: Partial<TextFont>, width: number]>([
  ["", {}, 0],
  ["Server", {}, 43.672],
  ["Server keeps all of the state in memory", { size: 11 }, 203.297],
  ["Server keeps all of the state in memory", { size: 11.2 }, 206.766],
  ["Server keeps all of the state in memory", { size: 12.4 }, 229],
  ["Server keeps all of the state in memory", { size: 17.7 }, 326.875],
])("%j is so wide %j", (text, font, width) => {
  expect(newMeasurer().measure(text, { ...plain, ...font }).width).toBeCloseTo(width, 1);
});

test.each<[text: string, font: Partial<TextFont>, ems: number]>([
  ["漢字", {}, 2],
  ["🚀", {}, 1.4],
  ["漢", { letterSpacing: 7 }, 1.5],
  ["漢", { size: 28 }, 2],
])("%j is so many times 14 px wide with %j", (text, font, ems) => {
  expect(newMeasurer().measure(text, { ...plain, ...font }).width).toBeCloseTo(ems * 14, 6);
});

test("italics are slanted: as wide, but their ink leans to the right", () => {
  const text = newMeasurer();
  const upright = text.measure("Hl", plain);
  const italic = text.measure("Hl", { ...plain, italic: true });
  expect(italic.width).toBe(upright.width);
  expect(italic.ink.right).toBeGreaterThan(upright.ink.right);
});

test("ink goes below the baseline where letters do", () => {
  const text = newMeasurer();
  expect(text.measure("g", plain).ink.bottom).toBe(-3);
  expect(text.measure("x", plain).ink.bottom).toBe(0);
});

test("characters whose width nobody knows are noted every time", () => {
  const unmeasured = new Unmeasured();
  const text = new TextMeasurer(fonts, unmeasured);
  for (const _ of [1, 2]) {
    text.measure("aЖb, 漢 →", plain);
    text.measure("ΩЖ", plain);
    expect(unmeasured.characters).toEqual(["Ж", "Ω"]);
    unmeasured.reset();
  }
});
