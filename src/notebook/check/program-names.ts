import type { NoteProgram } from "../contents/programs.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { exampleDiagnostic } from "../diagnostic/other-kinds.ts";
import type { Note } from "../note/note.ts";
import { isKebabCase } from "../text/kebab-case.ts";

/** A program of a note whose name is its own. */
export interface NamedProgram {
  readonly note: Note;
  readonly program: NoteProgram;
}

/**
 * Chooses the programs of notes that have a name to run by. Where programs share a name, a file comes before
 * a fence, and then the first fence wins. All others, and programs without a valid name, become diagnostics,
 * and stay plain code on their page.
 * @param files the example files by the names they give; the diagnostics mention them
 */
export function nameProgramsOf(
  notes: readonly Note[],
  files: ReadonlyMap<string, string>,
): { programs: NamedProgram[]; diagnostics: Diagnostic[] } {
  const taken = new Map(files);
  const programs: NamedProgram[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const note of notes) {
    for (const program of note.programs) {
      const { name, place } = program;
      const fault = faultOf(name, taken.get(name));
      if (fault) diagnostics.push(exampleDiagnostic("example-name", place, ...fault));
      else {
        taken.set(name, note.file);
        programs.push({ note, program });
      }
    }
  }
  return { programs, diagnostics };
}

/** What is wrong with a name, and what to do about it. */
function faultOf(name: string, owner?: string): [message: string, suggestion: string] | undefined {
  if (name === "")
    return [
      "A program that runs needs a name, and this fence gives none.",
      "write ```ts run name=in-small-letters",
    ];
  if (!isKebabCase(name)) return [`"${name}" is no name for an example.`, NAMING];
  return owner === undefined
    ? undefined
    : [`The example "${name}" is also in ${owner}.`, "give one of them another name"];
}

/** What to do about a name that will not do, of a fence or of a file. */
export const NAMING = "use small letters, digits and hyphens: in-memory-sessions";
