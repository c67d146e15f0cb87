import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseColour } from "../diagrams/flat/colours/colour.ts";
import { contrast } from "../diagrams/flat/colours/contrast.ts";

const css = readFileSync("src/styles/tokens.css", "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)].map(([, name = "", light, dark]) => {
    return [name, { light, dark }] as const;
  }),
);

const PAPERS = ["paper", "paper-raised", "paper-sunk"];
const PAIRS = [
  ...["ink", "ink-soft", "ink-faint", "danger", "state-server", "state-outside", "state-client"].flatMap(
    (ink) => PAPERS.map((paper) => [ink, paper] as const),
  ),
  ...["danger", "state-server", "state-outside", "state-client"].map((ink) => [ink, `${ink}-wash`] as const),
  ["ink", "mark"] as const,
];

/** Text of any size needs 4.5 (WCAG 2.2, 1.4.3). */
test.each(PAIRS)("%s can be read on %s, light and dark", (ink, paper) => {
  for (const scheme of ["light", "dark"] as const) {
    const [one, other] = [ink, paper].map((name) => parseColour(tokens.get(name)?.[scheme] ?? ""));
    if (!one || !other) throw new Error(`There is no colour ${ink} or ${paper}.`);
    expect(contrast(one, other), scheme).toBeGreaterThanOrEqual(4.5);
  }
});
