import { expect, test } from "vitest";
import { flatten } from "./flatten.ts";
import { svg } from "./testing-svg.ts";

const flat = (inside: string, attributes: string) => {
  const drawn = svg(inside, attributes);
  return flatten(drawn, drawn, () => undefined);
};

test("is one drawing of its own size", () => {
  const inside = `<style>#x{fill:#f00;font-family:Inter;font-size:14px}</style><title>T</title>
    <g transform="translate(1.239,0)"><rect width="5" height="4"/><g><text>a</text></g></g>`;
  expect(
    flat(inside, `id="x" class="c" width="100%" style="max-width:9px" viewBox="0 5 100.239 50"`),
  ).toEqual({
    svg: `<svg class="diagram" xmlns="http://www.w3.org/2000/svg" width="100.24" height="50" viewBox="0 5 100.24 50" fill="#f00" font-size="14"><rect width="5" height="4" x="1.24"/><text x="1.24">a</text></svg>`,
    width: 100.24,
    height: 50,
  });
});

test("takes its size from its width and height where it has no view box", () => {
  expect(flat("<path/>", `width="30px" height="20"`)).toMatchObject({ width: 30, height: 20 });
});

test.each([
  ["no size", ""],
  ["an endless one", `viewBox="0 0 -Infinity 5"`],
  ["nothing in it", `viewBox="0 0 0 0"`],
])("refuses a drawing with %s", (_, attributes) => {
  expect(() => flat("<path/>", attributes)).toThrow("no size");
});
