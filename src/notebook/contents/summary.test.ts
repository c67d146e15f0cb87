import { expect, test } from "vitest";
import { parse } from "../../markdown/parse.ts";
import { asTyped } from "../text/phrase.ts";
import { summaryOf } from "./summary.ts";

test.each([
  ["# Title\n\nFirst *paragraph*\nhere. Second.\n\nThird.", "First paragraph here. Second."],
  ["> quote\n\n- item\n\nProse.", "Prose."],
  ["# Title", ""],
  ["![A cart](cart.png)\n\n![[other]]  \n![[one.ts]]\n\nProse.", "Prose."],
  ["A claim.[^1] ^mark\n\n[^1]: Source.", "A claim."],
  ["One  \nbreak, `code` and <b>.", "One break, code and <b>."],
])("%j begins %j", (source, expected) => {
  expect(asTyped(summaryOf(parse(source, "md")))).toBe(expected);
});
