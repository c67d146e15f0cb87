import type { Diagnostic } from "../notebook/diagnostic/diagnostic.ts";
import { type EXAMPLE_KINDS, exampleDiagnostic } from "../notebook/diagnostic/other-kinds.ts";
import type { Program } from "./example.ts";

/** What is wrong with a program, placed in its source: line and column from 1. */
export interface ProgramDiagnostic {
  readonly kind: keyof typeof EXAMPLE_KINDS;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly suggestion?: string;
}

/** Places a diagnostic of a program in the file that contains the program. */
export function toDiagnostic(found: ProgramDiagnostic, { file, linesBefore }: Program): Diagnostic {
  const place = { file, line: found.line + linesBefore, column: found.column };
  return exampleDiagnostic(found.kind, place, found.message, found.suggestion);
}
