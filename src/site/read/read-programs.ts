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
  /** Those of the examples folder by name, then those that stand in notes. */
  readonly programs: readonly Program[];
  /** The files of those that have one of their own, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** What is wrong with the names of the others. */
  readonly diagnostics: readonly Diagnostic[];
  /** A problem of a program where it stands: in a note's quote or list each line begins further in. */
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
