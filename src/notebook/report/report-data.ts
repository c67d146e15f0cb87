import type { Fix } from "../fix/fix.ts";
import { PROBLEMS, type Problem, type ProblemKind } from "../problem/problem.ts";
import { problemDocs } from "../problem/problem-docs.ts";
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
  readonly problems: readonly (Problem & { readonly docs: string })[];
  readonly counts: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  readonly examples: readonly CheckedExample[];
  readonly notes?: readonly CheckedNote[] | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

/** Puts the result of a check together. */
export function reportData(
  problems: readonly Problem[],
  { notes, links, examples, list }: Checked,
  { repoUrl, fixes }: Extra = {},
): ReportData {
  const byKind = Object.groupBy(problems, ({ kind }) => kind);
  const kinds = (Object.keys(PROBLEMS) as ProblemKind[]).filter((kind) => byKind[kind]);
  return {
    problems: problems.map((found) => ({ ...found, docs: problemDocs(found.kind, repoUrl) })),
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

/** The result as JSON, for other tools. */
export const json = (...parts: Parameters<typeof reportData>): string => inertJson(reportData(...parts));
