import { describe, expect, test } from "vitest";
import { readFontSet } from "./fonts.ts";

const fonts = await readFontSet();
const width = (text: string, weight = 400) =>
  fonts
    .face(weight)
    .shape(text)
    .reduce((sum, { advance }) => sum + advance, 0);

test("metrics in ems", () => {
  const { ascent, descent, lineGap, xHeight } = fonts.face(400).metrics;
  expect(ascent).toBeCloseTo(0.96875, 4);
  expect(descent).toBeCloseTo(0.2412, 4);
  expect(lineGap).toBe(0);
  expect(xHeight).toBeCloseTo(0.546, 2);
});

test.each<[text: string, has: boolean]>([
  ["A", true],
  ["é", true],
  ["漢", false],
  ["😀", false],
])("%s is in the font: %s", (text, has) => {
  expect(fonts.face(400).has(text.codePointAt(0) ?? 0)).toBe(has);
});

describe("shaping", () => {
  test("pairs are kerned", () => {
    expect(width("AV")).toBeLessThan(width("A") + width("V"));
  });

  test("an arrow is one glyph, which stands for both its characters", () => {
    const glyphs = fonts.face(400).shape("a->b");
    expect(glyphs.map(({ index }) => index)).toEqual([0, 1, 3]);
  });

  test.each([
    [400, 500],
    [500, 600],
  ])("%d is narrower than %d", (lighter, heavier) => {
    expect(width("Server", lighter)).toBeLessThan(width("Server", heavier));
  });

  test.each([
    [100, 400],
    [700, 600],
  ])("%d is drawn as %d", (asked, drawn) => {
    expect(width("Server", asked)).toBe(width("Server", drawn));
  });

  test("ink lies where the letter paints", () => {
    const [glyph] = fonts.face(400).shape("H");
    expect(glyph?.ink?.bottom).toBe(0);
    expect(glyph?.ink?.top).toBeCloseTo(0.7275, 3);
    expect(glyph?.ink?.left).toBeGreaterThan(0);
    expect(glyph?.ink?.right).toBeLessThan(glyph?.advance ?? 0);
  });

  test("slanted, it leans to the right of where it stands", () => {
    const [upright] = fonts.face(400).shape("H");
    const [slanted] = fonts.face(400).shape("H", { slanted: true });
    expect(slanted?.advance).toBe(upright?.advance);
    expect(slanted?.ink?.right).toBeCloseTo((upright?.ink?.right ?? 0) + 0.7275 / 4, 3);
    expect(slanted?.ink?.left).toBe(upright?.ink?.left);
  });

  test("a space paints nothing", () => {
    expect(fonts.face(400).shape(" ")[0]?.ink).toBeNull();
  });
});

test("a face is made once", () => {
  expect(fonts.face(500)).toBe(fonts.face(500));
});
