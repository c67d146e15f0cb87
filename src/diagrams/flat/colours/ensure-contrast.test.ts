import { describe, expect, test } from "vitest";
import { PALETTES } from "../../palette.ts";
import { changed } from "../testing.ts";
import { ensureContrast, readableOn } from "./ensure-contrast.ts";

const [day, night] = [PALETTES.light.ink, PALETTES.dark.ink];

test.each([
  ["#ff0", "var(--ink)", day],
  ["lightblue", "var(--ink)", day],
  ["#000080", "var(--ink)", night],
  ["#a83a2a", "var(--ink-soft)", night],
  ["#ff0", "light-dark(#111,#eee)", day],
  ["#ff0", "#fff", day],
  ["#ff0", "#00f", "#00f"],
  ["var(--paper)", "#fff", `light-dark(${day},#fff)`],
  ["var(--paper)", "#333", `light-dark(#333,${night})`],
  ["var(--paper)", "#888", "#888"],
  ["var(--paper-raised)", "var(--ink)", "var(--ink)"],
  ["var(--mark)", "var(--mark)", "var(--ink)"],
  ["var(--paper)", "var(--paper)", "var(--paper)"],
  ["var(--rule-strong)", "var(--ink)", "var(--ink)"],
  ["var(--ink-faint)", "var(--ink)", `light-dark(${night},${day})`],
  ["url(#g)", "var(--ink)", "var(--ink)"],
])("on %s, %s becomes %s", (ground, text, expected) => {
  expect(readableOn(ground, text)).toBe(expected);
});

describe("what a text stands on", () => {
  const text = `<text x="50" y="20" fill="var(--ink)">a</text>`;
  const inked = `<text x="50" y="20" fill="${night}">a</text>`;
  test.each([
    ["a rectangle", `<rect width="100" height="40" fill="navy"/>`, inked],
    ["a circle", `<circle cx="50" cy="20" r="9" fill="navy"/>`, inked],
    ["a polygon", `<polygon points="0 0 100 0 50 40" fill="navy"/>`, inked],
    ["a path", `<path d="M0 0H100V40H0z" fill="navy"/>`, inked],
    [
      "the last one there",
      `<rect width="100" height="40" fill="navy"/><rect width="100" height="40" fill="var(--paper)"/>`,
      text,
    ],
    ["one beside it", `<rect width="40" height="40" fill="navy"/>`, text],
    ["one that is not filled", `<rect width="100" height="40" fill="none" stroke="navy"/>`, text],
    ["one to see through", `<rect width="100" height="40" fill="navy" opacity=".2"/>`, text],
    ["one in a marker", `<marker><rect width="100" height="40" fill="navy"/></marker>`, text],
  ])("%s", (_, ground, expected) => {
    expect(changed(ensureContrast, ground + text)).toBe(ground + expected);
  });

  test("one above it, where it hangs", () => {
    const point = `<circle cx="50" cy="18" r="5" fill="var(--ink)"/>`;
    const hanging = text.replace("<text", `<text dominant-baseline="hanging"`);
    expect(changed(ensureContrast, point + hanging)).toBe(point + hanging);
  });

  test("turned", () => {
    const ground = `<rect x="-40" width="40" height="100" fill="navy"/>`;
    const turned = text.replace("<text", `<text transform="rotate(90)"`);
    expect(changed(ensureContrast, ground + turned)).toBe(ground + turned.replace("var(--ink)", night));
  });
});

test.each([
  [`<line x2="9" stroke="#000"/>`, `<line x2="9" stroke="light-dark(#000,${night})"/>`],
  [
    `<path d="M0 0H9" fill="none" stroke="#444"/>`,
    `<path d="M0 0H9" fill="none" stroke="light-dark(#444,${night})"/>`,
  ],
  [
    `<marker><path d="M0 0H9" stroke="#000"/></marker>`,
    `<marker><path d="M0 0H9" stroke="light-dark(#000,${night})"/></marker>`,
  ],
  [`<line x2="9" stroke="#f00"/>`, `<line x2="9" stroke="#f00"/>`],
  [`<line x2="9" stroke="#fff"/>`, `<line x2="9" stroke="#fff"/>`],
  [`<line x2="9" stroke="var(--rule)"/>`, `<line x2="9" stroke="var(--rule)"/>`],
  [
    `<rect width="9" height="9" fill="#fff" stroke="#000"/>`,
    `<rect width="9" height="9" fill="#fff" stroke="#000"/>`,
  ],
])("by night, %s", (before, expected) => {
  expect(changed(ensureContrast, before)).toBe(expected);
});
