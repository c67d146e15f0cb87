import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { Styles } from "./styles.ts";

const { document } = new JSDOM(`<!doctype html><head><style>text { font-size: 20px }</style></head><body>
  <svg id="s" font-weight="600"><style>#s .big { font-size: 2em } #s .gone { display: none }</style>
  <g class="big"><text id="t" style="letter-spacing: 1"><tspan id="n" font-size="x"></tspan></text></g><g class="gone"><rect id="r"/></g>
  <text id="p" xml:space="preserve"></text></svg>
  <svg><text class="big" id="o"></text></svg><p><b id="b"></b></p></body>`).window;
const element = (id: string) => document.getElementById(id) as Element;

describe("styles come from attributes, sheets and parents", () => {
  test.each([
    ["t", { fontSize: 20, fontWeight: 600, letterSpacing: 1 }],
    ["n", { fontSize: 20, fontWeight: 600, letterSpacing: 1 }],
    ["p", { whiteSpace: "pre" }],
    ["o", { fontSize: 20, fontWeight: 400 }],
    ["b", { fontSize: 16, fontWeight: 700 }],
  ])("#%s", (id, expected) => {
    expect(new Styles().of(element(id))).toMatchObject(expected);
  });
});

test("hidden is what is itself not displayed", () => {
  const styles = new Styles();
  expect(styles.isHidden(document.querySelector(".gone") as Element)).toBe(true);
  expect(styles.isHidden(element("r"))).toBe(false);
});

test("a changed sheet or attribute counts at once, but not during a call", () => {
  const styles = new Styles();
  const sheet = document.querySelector("head style") as Element;
  const text = element("o");
  const size = () => styles.of(text).fontSize;
  expect(size()).toBe(20);
  sheet.textContent = "text { font-size: 30px }";
  expect(size()).toBe(30);
  styles.during(() => {
    expect(size()).toBe(30);
    text.setAttribute("style", "font-size: 40px");
    expect(size()).toBe(30);
  });
  expect(size()).toBe(40);
});
