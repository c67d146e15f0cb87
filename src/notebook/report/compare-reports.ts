import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { CheckedExample, CheckedNote } from "./checked.ts";
import type { ReportData } from "./report-data.ts";

/** What became of something between two checks. */
export interface Changed<Thing> {
  readonly added: readonly Thing[];
  readonly removed: readonly Thing[];
  readonly changed: readonly { readonly before: Thing; readonly after: Thing }[];
}

/** What is new, by a report, beside another of an earlier state. */
export interface Comparison {
  readonly notes: Changed<CheckedNote>;
  readonly examples: Changed<CheckedExample>;
  /**
   * Claims that hold now and did not before, or were not there; and those that hold no longer, or are gone.
   */
  readonly claims: { readonly won: readonly string[]; readonly lost: readonly string[] };
  /** Diagnostics, compared without their lines: a line inserted above a diagnostic does not make it new. */
  readonly problems: { readonly appeared: readonly Found[]; readonly solved: readonly Found[] };
}

type Found = ReportData["problems"][number];

/** Compares two reports; where there is no earlier one, everything is new. */
export function compareReports(before: ReportData | undefined, after: ReportData): Comparison {
  const held = new Set(claimsHeld(before?.examples ?? []));
  const holds = new Set(claimsHeld(after.examples));
  return {
    // A report of the time before notes were listed says nothing of what became of them.
    notes:
      before && !before.notes
        ? { added: [], removed: [], changed: [] }
        : changesOf(
            before?.notes ?? [],
            after.notes ?? [],
            ({ file }) => file,
            ({ digest }) => digest,
          ),
    examples: changesOf(
      before?.examples ?? [],
      after.examples,
      ({ name }) => name,
      ({ hash, claims }) => JSON.stringify([hash, claims]),
    ),
    claims: { won: [...holds.difference(held)], lost: [...held.difference(holds)] },
    problems: {
      appeared: beyond(after.problems, before?.problems ?? []),
      solved: beyond(before?.problems ?? [], after.problems),
    },
  };
}

const claimsHeld = (examples: readonly CheckedExample[]) =>
  examples.flatMap(({ name, claims }) => claims.flatMap(({ id, holds }) => (holds ? `${name}/${id}` : [])));

function changesOf<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  nameOf: (thing: Thing) => string,
  stateOf: (thing: Thing) => string,
): Changed<Thing> {
  const old = new Map(before.map((thing) => [nameOf(thing), thing]));
  const names = new Set(after.map(nameOf));
  return {
    added: after.filter((thing) => !old.has(nameOf(thing))),
    removed: before.filter((thing) => !names.has(nameOf(thing))),
    changed: after.flatMap((thing) => {
      const then = old.get(nameOf(thing));
      return then && stateOf(then) !== stateOf(thing) ? [{ before: then, after: thing }] : [];
    }),
  };
}

/**
 * Lists the diagnostics of a list that are missing in another; a diagnostic that occurs twice must be matched
 * twice.
 */
function beyond<One extends Diagnostic>(list: readonly One[], others: readonly One[]): One[] {
  const left = new Map<string, number>();
  for (const found of others) left.set(keyOf(found), (left.get(keyOf(found)) ?? 0) + 1);
  return list.filter((found) => {
    const count = left.get(keyOf(found)) ?? 0;
    left.set(keyOf(found), count - 1);
    return count <= 0;
  });
}

const keyOf = ({ kind, file, message }: Diagnostic) => JSON.stringify([kind, file, message]);
