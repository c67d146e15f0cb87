import { expect, test } from "vitest";
import type { RunEnd } from "../runner/run.ts";
import { type Comparison, compareRun, notRunYet } from "./compare-run.ts";

test.each<[end: RunEnd, built: string | undefined, changes: string, tone: Comparison["tone"], words: string]>(
  [
    [{ state: "done", hash: "a" }, "a", "", "same", "Same run as the build"],
    [{ state: "done", hash: "a" }, "a", "seed 2", "same", "Same run as the build, even with seed 2"],
    [
      { state: "done", hash: "b" },
      "a",
      "an edit",
      "differs",
      "Differs from the recorded run: it had an edit",
    ],
    [
      { state: "done", hash: "b" },
      "a",
      "",
      "differs",
      "Differs from the recorded run, though nothing was changed",
    ],
    [{ state: "done", hash: "b" }, undefined, "", "none", "No recorded run to compare with"],
    [{ state: "done" }, "a", "", "none", "Not compared: that takes a page by https"],
    [{ state: "failed", hash: "a" }, "a", "", "failed", "Failed"],
    [{ state: "stopped" }, "a", "an edit", "none", "Stopped before its end"],
  ],
)("%j after %s at build, changed by “%s”", (end, built, changes, tone, words) => {
  expect(compareRun(end, built, changes)).toEqual({ tone, words });
});

test.each([
  ["seed 2", "Not run yet with seed 2"],
  ["", "Not run yet as built"],
])("changes “%s” that were not run yet", (changes, words) => {
  expect(notRunYet(changes)).toEqual({ tone: "none", words });
});
