import { type Problem, type ProblemKind, problem } from "../notebook/problem/problem.ts";
import type { Program } from "./example.ts";

/** What is wrong with a program, placed in its source: line and column from 1. */
export interface Finding {
  readonly kind: ProblemKind;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly suggestion?: string;
}

/** A finding as a problem of the file that the program stands in. */
export function asProblem(found: Finding, { file, linesBefore }: Program): Problem {
  const place = { file, line: found.line + linesBefore, column: found.column };
  return problem(found.kind, place, found.message, found.suggestion);
}
