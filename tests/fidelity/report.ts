import type { Comparison } from "./compare.ts";

/** What came of one diagram. */
export type Outcome =
  | {
      readonly name: string;
      readonly verdict: "compared";
      readonly kind: string;
      readonly comparison: Comparison;
    }
  /** Mermaid takes it for wrong, in Node and in the browser. */
  | { readonly name: string; readonly verdict: "rejected" }
  /** Not to be compared: it depends on the reader's fonts. */
  | { readonly name: string; readonly verdict: "set aside"; readonly why: string }
  /** Drawn in one of the two alone. */
  | { readonly name: string; readonly verdict: "failed"; readonly why: string };

/** How near drawings came, in numbers. */
export interface Tally {
  readonly diagrams: number;
  readonly elements: number;
  /** Shares, from 0 to 1: of the elements, and of the diagrams. */
  readonly withinHalf: number;
  readonly withinOne: number;
  readonly sameViewBox: number;
  /** Labels that go beyond their shapes where they should not. */
  readonly overflows: number;
  /** Diagrams with other elements than they should have; all elements of such a one count as far off. */
  readonly otherElements: number;
}

/** Floating-point noise, in pixels. */
const NOISE = 0.001;

/** Adds up what came of diagrams that were compared. */
export function tally(outcomes: readonly Outcome[]): Tally {
  const comparisons = outcomes.flatMap((outcome) =>
    outcome.verdict === "compared" ? [outcome.comparison] : [],
  );
  const offsets = comparisons.flatMap((comparison) => comparison.offsets ?? [Number.POSITIVE_INFINITY]);
  const within = (pixels: number) => share(offsets, (offset) => offset <= pixels + NOISE);
  return {
    diagrams: comparisons.length,
    elements: offsets.length,
    withinHalf: within(0.5),
    withinOne: within(1),
    sameViewBox: share(comparisons, ({ sameViewBox }) => sameViewBox),
    overflows: comparisons.reduce((sum, { overflows }) => sum + overflows.length, 0),
    otherElements: comparisons.filter((comparison) => comparison.offsets === null).length,
  };
}

function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.length === 0 ? 1 : items.filter(is).length / items.length;
}

const HEAD = "kind                 diagrams  elements  ≤ 0.5 px   ≤ 1 px  view box  overflows";

/** A table of all kinds, then what was not compared and what was far off, by name. */
export function report(outcomes: readonly Outcome[]): string {
  const kinds = Map.groupBy(outcomes, (outcome) => (outcome.verdict === "compared" ? outcome.kind : ""));
  kinds.delete("");
  const rows = [...kinds]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([kind, some]) => row(kind, tally(some)));
  return [HEAD, ...rows, row("all", tally(outcomes)), "", ...outcomes.flatMap(remark)].join("\n");
}

function row(
  kind: string,
  { diagrams, elements, withinHalf, withinOne, sameViewBox, overflows }: Tally,
): string {
  const shares = [withinHalf, withinOne, sameViewBox].map((part) =>
    `${(100 * part).toFixed(1)} %`.padStart(10),
  );
  return `${kind.padEnd(20)} ${String(diagrams).padStart(8)}${String(elements).padStart(10)}${shares.join("")}${String(overflows).padStart(10)}`;
}

function remark(outcome: Outcome): string[] {
  const { name, verdict } = outcome;
  if (verdict === "rejected") return [];
  if (verdict !== "compared") return [`${name}: ${verdict}: ${outcome.why}`];
  const { offsets, sameViewBox, overflows } = outcome.comparison;
  const worst = Math.max(0, ...(offsets ?? []));
  return [
    ...(offsets ? [] : [`${name}: other elements`]),
    ...(worst > 0.5 ? [`${name}: up to ${worst.toFixed(2)} px off`] : []),
    ...(sameViewBox ? [] : [`${name}: another view box`]),
    ...overflows.map((label) => `${name}: “${label}” goes beyond its shape`),
  ];
}
