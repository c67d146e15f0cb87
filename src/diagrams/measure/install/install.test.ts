import { expect, test } from "vitest";
import { openMeasuredPage } from "../testing.ts";

const { place, measuring } = await openMeasuredPage();

test("what cannot be measured is told until it is reset, and again afterwards", () => {
  for (const _ of [1, 2]) {
    (place("<svg><text data-this>a Ж b 漢 →</text></svg>") as SVGTextElement).getBBox();
    expect(measuring.unmeasured()).toEqual(["Ж"]);
    measuring.reset();
    expect(measuring.unmeasured()).toEqual([]);
  }
});

test("styles that change between two questions count", () => {
  const text = place("<svg><style></style><text data-this>Server</text></svg>") as SVGTextElement;
  const before = text.getComputedTextLength();
  const sheet = text.ownerDocument.querySelector("svg style");
  if (sheet) sheet.textContent = "text { font-size: 32px }";
  expect(text.getComputedTextLength()).toBeCloseTo(2 * before, 1);
});
