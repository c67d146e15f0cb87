import { expect, test } from "vitest";
import { gap, gather, runs, spread } from "./unspaced.ts";

test.each([
  ["新幹線に乗る。", "新 幹 線 に 乗 る。"],
  ["HTTPの話", "HTTP の 話"],
  ["冪等性（idempotency）とは", "冪 等 性（ idempotency） と は"],
  ["ギター", "ギ タ ー"],
  ["か\u3099", "が"],
  ["plain words", "plain words"],
])("spread(%j)", (text, spaced) => {
  expect(spread(text)).toBe(spaced);
});

test.each([
  ["新 幹 線 に 乗 る。", "新幹線に乗る。"],
  ["冪 等 性（ idempotency） と は", "冪等性（idempotency）とは"],
  [" HTTP の 話 ", "HTTP の話"],
  ["plain words", "plain words"],
  ["", ""],
])("gather(%j)", (text, shown) => {
  expect(gather(text)).toBe(shown);
});

test.each([
  ["新", "幹", ""],
  ["乗る。", "次", ""],
  ["a", "（b", ""],
  ["新", "HTTP", " "],
  ["a", "b", " "],
])("between %j and %j stands %j", (before, after, space) => {
  expect(gap(before, after)).toBe(space);
});

test("runs are told apart by script", () => {
  expect(runs("HTTPの話 x")).toEqual([
    { text: "HTTP", unspaced: false },
    { text: "の話", unspaced: true },
    { text: " x", unspaced: false },
  ]);
});
