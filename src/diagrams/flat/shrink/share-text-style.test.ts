import { expect, test } from "vitest";
import { tree, written } from "../testing.ts";
import { shareTextStyle } from "./share-text-style.ts";

test("the root says what most texts say", () => {
  const root = tree(
    `<g><text text-anchor="middle">a</text><text text-anchor="middle">b</text></g><text>c</text>`,
  );
  shareTextStyle(root);
  expect(written(root)).toEqual({
    inside: `<g><text>a</text><text>b</text></g><text text-anchor="start">c</text>`,
    attributes: { "text-anchor": "middle" },
  });
});

test("unless a group between says it too", () => {
  const inside = `<g text-anchor="end"><text text-anchor="middle">a</text></g>`;
  const root = tree(inside);
  shareTextStyle(root);
  expect(written(root)).toEqual({ inside, attributes: {} });
});

test("what the root says may change", () => {
  const root = tree(`<text font-size="12">a</text>`, 'font-size="14"');
  shareTextStyle(root);
  expect(written(root)).toEqual({ inside: "<text>a</text>", attributes: { "font-size": "12" } });
});
