import type { Program } from "../../examples/example.ts";
import { type NamedProgram, nameProgramsOf } from "../../notebook/check/program-names.ts";
import { placeInNote } from "../../notebook/contents/programs.ts";
import type { Diagnostic } from "../../notebook/diagnostic/diagnostic.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { lastUpTo } from "../../notebook/text/sorted.ts";
import type { Settings } from "../settings/settings.ts";
import { workingPath } from "../settings/working-path.ts";
import { readExamples } from "./read-examples.ts";

/** Every program of the site that has a name to run by. */
export interface Programs {
  /** Programs of the examples folder by name, then programs in notes. */
  readonly programs: readonly Program[];
  /** The files of the programs that have a file of their own, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Diagnostics on the names of all other programs. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Moves a program's diagnostic to its place in a note, where each line of a quote or list begins further
   * in.
   */
  readonly placed: (found: Diagnostic) => Diagnostic;
}

/**
 * Reads the programs of the examples folder and of the notes.
 * @throws SetupError when the examples folder cannot be read
 */
export function readPrograms(
  { notes }: Notebook,
  { notesDir, examplesDir }: Pick<Settings, "notesDir" | "examplesDir">,
): Programs {
  const folder = readExamples(examplesDir);
  const files = new Map(folder.programs.map(({ name, file }) => [name, file]));
  // A name that a private note has too is the public one's.
  const publicFirst = notes.toSorted((a, b) => Number(a.fields.isPrivate) - Number(b.fields.isPrivate));
  const named = nameProgramsOf(publicFirst, files);
  const fences = named.programs.map((each) => ({ ...each, file: workingPath(notesDir, each.note.file) }));
  const byFile = new Map(
    Array.from(
      Map.groupBy(fences, ({ file }) => file),
      ([file, own]) => {
        const starts = own.map(({ program }) => program.line);
        return [file, { own, starts, lines: own[0]?.note.source.split("\n") ?? [] }] as const;
      },
    ),
  );
  return {
    programs: [...folder.programs, ...fences.map(programOf)],
    files,
    diagnostics: [
      ...folder.diagnostics,
      ...named.diagnostics.map((found) => ({ ...found, file: workingPath(notesDir, found.file) })),
    ],
    placed(found) {
      const ofNote = byFile.get(found.file);
      const fence = ofNote?.own[lastUpTo(ofNote.starts, found.line)];
      return fence ? placeInNote(found, fence.program, ofNote?.lines ?? []) : found;
    },
  };
}

const programOf = ({ program: { name, source, line }, file }: NamedProgram & { file: string }): Program => ({
  name,
  file,
  source,
  linesBefore: line - 1,
});
