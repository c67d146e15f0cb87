import { expect, test } from "vitest";
import { type SpokenRun, spoken } from "./spoken.ts";

const same = { comparison: "Same run as the build", hiddenPrints: 0, claims: { hold: 0, all: 0 } };
const prints = (...texts: string[]) => texts.map((text) => ({ text }));

test.each<[outcome: SpokenRun, words: string]>([
  [{ ...same, prints: [] }, "Same run as the build. It printed nothing."],
  [{ ...same, prints: prints("200", "a  b\nc") }, "Same run as the build. It printed: 200; a b c."],
  [
    {
      ...same,
      prints: [
        { text: "old", level: "warn" },
        { text: "no", level: "error" },
        { text: "x", level: "info" },
      ],
    },
    "Same run as the build. It printed: warning: old; error: no; x.",
  ],
  [{ ...same, prints: prints("x".repeat(121)) }, `Same run as the build. It printed: ${"x".repeat(120)}….`],
  [{ ...same, prints: prints("1", "2", "3", "4", "5") }, "Same run as the build. It printed 5 lines."],
  [{ ...same, prints: prints("1"), hiddenPrints: 1999 }, "Same run as the build. It printed 2,000 lines."],
  [
    { ...same, prints: [], claims: { hold: 1, all: 1 } },
    "Same run as the build. It printed nothing. 1 of 1 claim holds.",
  ],
  [
    {
      ...same,
      comparison: "Failed",
      error: "TypeError: x. Line 3.",
      prints: [],
      claims: { hold: 0, all: 2 },
    },
    "Failed. TypeError: x. Line 3. It printed nothing. 0 of 2 claims hold.",
  ],
])("%#: %j", (outcome, words) => {
  expect(spoken(outcome)).toBe(words);
});
