import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { childElements, childNodes, nearest } from "./tree.ts";

const { document } = new JSDOM(
  "<!doctype html><body><div id=a>x<p id=b>y</p><!-- z --><svg id=c><g id=d></g></svg></div>",
).window;
const element = (id: string) => document.getElementById(id) as Element;

test("children", () => {
  expect(childElements(element("a")).map(({ id }) => id)).toEqual(["b", "c"]);
  expect(childNodes(element("a")).map(({ nodeName }) => nodeName)).toEqual(["#text", "P", "#comment", "svg"]);
  expect(childNodes(element("d"))).toEqual([]);
});

test.each([
  ["d", "svg", "c"],
  ["c", "svg", "c"],
  ["d", "div", "a"],
  ["d", "p", undefined],
])("nearest to #%s, %s is %s", (from, name, found) => {
  expect(nearest(element(from), name)?.id).toBe(found);
});
