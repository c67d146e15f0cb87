import { expect, test } from "vitest";
import { type Box, placeCard } from "./place-card.ts";

const WINDOW = { width: 1000, height: 800 };
const CARD = { width: 300, height: 200 };
const line = (left: number, top: number, width = 100): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + 20,
});

test.each<
  [what: string, lines: Box[], x: number | undefined, place: [left: number, top: number, height: number]]
>([
  ["below", [line(100, 100)], undefined, [100, 126, 200]],
  ["above, near the lower edge", [line(100, 700)], undefined, [100, 494, 200]],
  ["inside the right edge", [line(900, 100)], undefined, [692, 126, 200]],
  ["inside the left edge", [line(-20, 100)], undefined, [8, 126, 200]],
  ["below all lines of its link", [line(800, 100), line(100, 125)], 120, [100, 151, 200]],
  ["above all lines of its link", [line(500, 680), line(100, 705)], 520, [500, 474, 200]],
  ["at the first line by keyboard", [line(500, 100), line(100, 125)], undefined, [500, 151, 200]],
])("%s", (_, lines, x, [left, top, height]) => {
  expect(placeCard(lines, CARD, WINDOW, x)).toEqual({ left, top, height });
});

test.each([
  [{ width: 320, height: 256 }, line(10, 30), { left: 10, top: 56, height: 192 }],
  [{ width: 320, height: 256 }, line(10, 150), { left: 10, top: 8, height: 136 }],
  [{ width: 280, height: 256 }, line(10, 30), { left: 8, top: 56, height: 192 }],
])("in a window of %o it is no higher than there is room", (window, own, place) => {
  expect(placeCard([own], CARD, window)).toEqual(place);
});

test("wherever the link stands, the card never covers it", () => {
  for (let top = 0; top <= 780; top += 20) {
    const place = placeCard([line(100, top)], CARD, WINDOW);
    expect(place.top >= top + 20 || place.top + place.height <= top, `at ${top}`).toBe(true);
    expect(place.top).toBeGreaterThanOrEqual(0);
    expect(place.top + place.height).toBeLessThanOrEqual(800);
  }
});
