import { expect, test } from "vitest";
import { readFontSet } from "../diagrams/measure/fonts/fonts.ts";
import { TextMeasurer } from "../diagrams/measure/text/text-measurer.ts";
import { Unmeasured } from "../diagrams/measure/text/unmeasured.ts";
import { textWidth } from "./letter-widths.ts";

const measurer = new TextMeasurer(await readFontSet(), new Unmeasured());
const inFont = (text: string) =>
  measurer.measure(text, { size: 100, weight: 450, italic: false, letterSpacing: 0 }).width / 100;

test.each([
  "Consistent Hashing",
  "Where Should This State Live?",
  "Conflict-Free Replicated Data Types",
  "AVATAR Ty To We 11:17",
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join(""),
])("%j is as wide as the site's font sets it, within two in a hundred, and hardly ever wider", (text) => {
  expect(textWidth(text)).toBeGreaterThan(inFont(text) * 0.995);
  expect(textWidth(text)).toBeLessThan(inFont(text) * 1.05);
});

test.each<[text: string, ems: number]>([
  ["", 0],
  ["状態", 2],
  ["e\u0301", textWidth("e")],
  ["🙂", 1.4],
])("%j is %d ems wide", (text, ems) => {
  expect(textWidth(text)).toBeCloseTo(ems);
});

test("a letter that the font has not is given more room than most need", () => {
  expect(textWidth("я")).toBeGreaterThan(textWidth("a"));
});
