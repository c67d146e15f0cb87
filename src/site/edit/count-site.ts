import ts from "typescript";
import { readSource } from "../../diagrams/read-source.ts";
import { readClaims } from "../../examples/source/read-claims.ts";
import { parseProgram } from "../../examples/source/syntax.ts";
import { usedExamples } from "../../notebook/check/example-uses.ts";
import { type Figures, figuresOf } from "../../notebook/pages/figures.ts";
import { loadViews } from "../read/load-notebook.ts";
import { readPrograms } from "../read/read-programs.ts";
import type { Settings } from "../settings/settings.ts";

/**
 * Counts what readers see of a site, from its text alone: nothing is run or drawn.
 * @throws SetupError when a folder cannot be read
 */
export function countSite(folders: Pick<Settings, "notesDir" | "examplesDir">): Figures {
  const { published: book } = loadViews(folders.notesDir);
  const used = usedExamples(book);
  const named = readPrograms(book, folders).programs.filter(({ name }) => used.has(name));
  const programs = named.map(({ name, source }) => ({
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
