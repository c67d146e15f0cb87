import type { ProgramDiagnostic } from "../program-diagnostic.ts";
import { compile } from "./compile.ts";
import { readHeader } from "./header.ts";
import { type DeclaredClaim, readClaims } from "./read-claims.ts";
import { readImports } from "./read-imports.ts";
import { type Compiler, parseProgram } from "./syntax.ts";

/** What a program's text says, before it runs. */
export interface ProgramText {
  readonly title: string;
  readonly question: string;
  readonly claims: readonly DeclaredClaim[];
  /** JavaScript, lines and columns as in the source; undefined where it cannot be made. */
  readonly code: string | undefined;
  readonly diagnostics: readonly ProgramDiagnostic[];
}

/** Reads a program. Never throws: whatever is wrong becomes a diagnostic. Types are not checked here. */
export function readProgram(ts: Compiler, source: string): ProgramText {
  const { title, question, diagnostics: ofHeader } = readHeader(source);
  const syntax = parseProgram(ts, source);
  const { claims, diagnostics: ofClaims } = readClaims(syntax);
  const diagnostics = [...ofHeader, ...readImports(syntax), ...ofClaims];
  return { title, question, claims, code: compile(source), diagnostics };
}
