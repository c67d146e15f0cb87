import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { diagnosticDocs } from "../diagnostic/diagnostic-docs.ts";
import type { Fix } from "../fix/fix.ts";
import { inertJson } from "../text/inert.ts";
import {
  type Checked,
  type CheckedExample,
  type CheckedNote,
  claimCount,
  type Extra,
  sumsOf,
} from "./checked.ts";

/** The whole result of a check as data: what `--format json` prints. */
export interface ReportData {
  readonly problems: readonly (Diagnostic & { readonly docs: string })[];
  readonly counts: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  readonly examples: readonly CheckedExample[];
  readonly notes?: readonly CheckedNote[] | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

/** Gathers the result of a check as data. */
export function reportData(
  problems: readonly Diagnostic[],
  { notes, links, examples, list }: Checked,
  { repoUrl, fixes }: Extra = {},
): ReportData {
  const byKind = Object.groupBy(problems, ({ kind }) => kind);
  const kinds = Object.keys(byKind).sort();
  return {
    problems: problems.map((found) => ({ ...found, docs: diagnosticDocs(found.kind, repoUrl) })),
    counts: {
      ...Object.fromEntries(sumsOf(problems)),
      notes,
      links,
      examples: examples.length,
      claims: claimCount(examples),
      byKind: Object.fromEntries(kinds.map((kind) => [kind, byKind[kind]?.length ?? 0])),
    },
    examples: examples.map(({ name, hash, claims }) => ({
      name,
      hash,
      claims: claims.map(({ id, holds }) => ({ id, holds })),
    })),
    notes: list,
    fixes,
  };
}

/** Formats the result of a check as JSON, for other tools. */
export const json = (...parts: Parameters<typeof reportData>): string => inertJson(reportData(...parts));
