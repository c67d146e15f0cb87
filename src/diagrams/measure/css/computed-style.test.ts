import { expect, test } from "vitest";
import { type ComputedStyle, computeStyle, INITIAL_STYLE } from "./computed-style.ts";

const parent: ComputedStyle = {
  ...INITIAL_STYLE,
  fontSize: 20,
  fontWeight: 500,
  lineHeight: "1.5",
  stroke: "red",
  strokeWidth: 3,
  variables: new Map([["--size", "12px"]]),
};
const compute = (told: Record<string, string>) => computeStyle(new Map(Object.entries(told)), parent);

test.each<[told: Record<string, string>, expected: Partial<ComputedStyle>]>([
  [{}, { fontSize: 20, fontWeight: 500, stroke: "red", strokeWidth: 3, lineHeight: "1.5" }],
  [{ "font-size": "0.5em" }, { fontSize: 10 }],
  [{ "font-size": "150%" }, { fontSize: 30 }],
  [{ "font-size": "larger" }, { fontSize: 24 }],
  [{ "font-size": "medium" }, { fontSize: 16 }],
  [{ "font-size": "initial" }, { fontSize: 16 }],
  [{ "font-size": "var(--size)" }, { fontSize: 12 }],
  [{ "font-size": "var(--none)" }, { fontSize: 20 }],
  [{ "--size": "8px", "font-size": "var(--size)" }, { fontSize: 8 }],
  [{ "font-weight": "bold" }, { fontWeight: 700 }],
  [{ "font-weight": "bolder" }, { fontWeight: 700 }],
  [{ "font-weight": "lighter" }, { fontWeight: 100 }],
  [{ "font-weight": "inherit" }, { fontWeight: 500 }],
  [{ "letter-spacing": "0.1em" }, { letterSpacing: 2 }],
  [{ "letter-spacing": "normal" }, { letterSpacing: 0 }],
  [{ "line-height": "1.2" }, { lineHeight: "1.2" }],
  [{ "line-height": "2em", "font-size": "10px" }, { lineHeight: "20px" }],
  [{ "line-height": "normal" }, { lineHeight: "normal" }],
  [{ stroke: "initial" }, { stroke: "none" }],
  [{ "stroke-width": "2" }, { strokeWidth: 2 }],
  [{ "stroke-width": "1em" }, { strokeWidth: 20 }],
  [{ "text-anchor": "MIDDLE" }, { textAnchor: "middle" }],
])("%j", (told, expected) => {
  expect(compute(told)).toMatchObject(expected);
});

test("what is not inherited is the element's own", () => {
  const style = compute({ display: "none", "max-width": "var(--size)" });
  expect(Object.fromEntries(style.own)).toEqual({ display: "none", "max-width": "12px" });
  expect(computeStyle(new Map(), style).own.size).toBe(0);
});
