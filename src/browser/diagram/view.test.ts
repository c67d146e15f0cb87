import { describe, expect, test } from "vitest";
import { type Box, inSight, moved, type Size, type View, viewBox, whole, zoomed } from "./view.ts";

const DRAWING: Box = { x: 0, y: 5, width: 600, height: 400 };
const STAGE: Size = { width: 1248, height: 848 };

/** Where a point of the drawing is on the stage. */
const onStage = ({ x, y, scale }: View, at: { x: number; y: number }) => ({
  x: (at.x - x) * scale,
  y: (at.y - y) * scale,
});

describe("whole", () => {
  test.each<[string, Box, Size, number]>([
    ["as large as the stage allows", DRAWING, STAGE, 2],
    ["a tall one by its height", { ...DRAWING, height: 1600 }, STAGE, 0.5],
    ["a small one no larger than three times", { ...DRAWING, width: 60, height: 40 }, STAGE, 3],
  ])("%s", (_, drawing, stage, scale) => {
    const view = whole(drawing, stage);
    expect(view.scale).toBe(scale);
    const middle = { x: drawing.x + drawing.width / 2, y: drawing.y + drawing.height / 2 };
    expect(onStage(view, middle)).toEqual({ x: stage.width / 2, y: stage.height / 2 });
  });

  test("a stage that has no size yet gives a view all the same", () => {
    expect(whole(DRAWING, { width: 0, height: 0 }).scale).toBeGreaterThan(0);
  });
});

test("moves with the pointer, whatever the scale", () => {
  const view = whole(DRAWING, STAGE);
  const before = onStage(view, { x: 100, y: 100 });
  expect(onStage(moved(view, { x: 30, y: -10 }), { x: 100, y: 100 })).toEqual({
    x: before.x + 30,
    y: before.y - 10,
  });
});

test.each([0.5, 1.25, 4])("zooming by %d leaves what is under the pointer there", (factor) => {
  const view = whole(DRAWING, STAGE);
  const at = { x: 200, y: 300 };
  const under = { x: view.x + at.x / view.scale, y: view.y + at.y / view.scale };
  const after = onStage(zoomed(view, factor, at, 0.1), under);
  expect(after.x).toBeCloseTo(at.x);
  expect(after.y).toBeCloseTo(at.y);
});

test.each([
  [0.001, 1],
  [1000, 12],
])("zooming by %d ends at a scale of %d", (factor, scale) => {
  expect(zoomed(whole(DRAWING, STAGE), factor, { x: 0, y: 0 }, 1).scale).toBe(scale);
});

test.each([[{ x: 1e6, y: 0 }], [{ x: -1e6, y: 0 }], [{ x: 0, y: 1e6 }], [{ x: 0, y: -1e6 }]])(
  "moved by %j an edge stays in sight",
  (by) => {
    const view = inSight(moved(whole(DRAWING, STAGE), by), DRAWING, STAGE);
    const from = onStage(view, DRAWING);
    const to = onStage(view, { x: DRAWING.x + DRAWING.width, y: DRAWING.y + DRAWING.height });
    expect(from.x).toBeLessThanOrEqual(STAGE.width - 24);
    expect(from.y).toBeLessThanOrEqual(STAGE.height - 24);
    expect(to.x).toBeGreaterThanOrEqual(24);
    expect(to.y).toBeGreaterThanOrEqual(24);
  },
);

test("is written for an SVG as large as the stage", () => {
  expect(viewBox({ x: 1.23456, y: -2, scale: 2 }, STAGE)).toBe("1.235 -2 624 424");
});
