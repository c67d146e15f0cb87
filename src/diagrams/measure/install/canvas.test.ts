import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { Styles } from "../css/styles.ts";
import { readFontSet } from "../fonts/fonts.ts";
import { TextMeasurer } from "../text/text-measurer.ts";
import { Unmeasured } from "../text/unmeasured.ts";
import { installCanvasText } from "./canvas.ts";

const { window } = new JSDOM("");
const painted: string[] = [];
Object.assign(window.HTMLCanvasElement.prototype, {
  getContext: () => ({ fillText: (text: string) => painted.push(text) }),
});
const unmeasured = new Unmeasured();
const text = new TextMeasurer(await readFontSet(), unmeasured);
installCanvasText(window, { styles: new Styles(), text, unmeasured, viewport: { width: 1280, height: 720 } });
const context = window.document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;

test("text is as wide as its font says", () => {
  const widths = ["14px Inter", "normal 600 14px/1.2 'Open Sans', sans-serif", "28px x"].map((font) => {
    context.font = font;
    return context.measureText("Server").width;
  });
  expect(widths[0]).toBeCloseTo(43.66, 1);
  expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
  expect(widths[2]).toBeCloseTo(87.32, 1);
  expect(context.font).toBe("28px x");
});

test("all else stays", () => {
  context.fillText("x", 0, 0);
  expect(painted).toEqual(["x"]);
  expect(window.document.createElement("canvas").getContext("webgl")).not.toHaveProperty("measureText");
});
