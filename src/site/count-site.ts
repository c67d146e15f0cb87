import ts from "typescript";
import { readSource } from "../diagrams/read-source.ts";
import { readClaims } from "../examples/read-claims.ts";
import { parseProgram } from "../examples/syntax.ts";
import { type Figures, figuresOf } from "../notebook/figures.ts";
import { loadNotebook } from "./load-notebook.ts";
import { readPrograms } from "./read-programs.ts";
import type { Settings } from "./settings.ts";

/**
 * Counts what a site is made of, from its text alone: nothing is run or drawn.
 * @throws SetupError when a folder cannot be read
 */
export function countSite(folders: Pick<Settings, "notesDir" | "examplesDir">): Figures {
  const book = loadNotebook(folders.notesDir);
  const programs = readPrograms(book, folders).programs.map(({ name, source }) => ({
    name,
    claims: readClaims(parseProgram(ts, source)).claims.map(({ id }) => id),
  }));
  return figuresOf(book, programs, kindOf);
}

/** What a diagram is, in small letters unless it is a name, as in C4. */
function kindOf(source: string): string {
  const [kind = ""] = readSource(source).name.split(": ");
  return /^[A-Z][a-z]/.test(kind) ? kind.charAt(0).toLowerCase() + kind.slice(1) : kind;
}
