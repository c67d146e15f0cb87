import { test } from "vitest";
import { LONGEST_NOTE } from "../../src/notebook/text/normalise.ts";
import { REPEATED, WORST } from "./bounds.ts";
import { read } from "./read-bounded.ts";

// A tenth of what tests/attacks/whole tries, which also looks at how the work grows.

test("2 KB of anything, again and again, is read and rendered", () => {
  read(2_000, REPEATED, ["text"]);
});

test("of the worst a tenth of the longest note is read and rendered", () => {
  read(LONGEST_NOTE / 10, WORST, ["text"]);
});
