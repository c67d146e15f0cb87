import type { Program } from "../../examples/example.ts";
import { missing } from "../../examples/serve/commands.ts";
import type { Settings } from "../settings/settings.ts";
import { SetupError } from "../settings/setup-error.ts";
import { loadNotebook } from "./load-notebook.ts";
import { readPrograms } from "./read-programs.ts";

/**
 * Finds an example's program by its name, in the folder of examples or in a note.
 * @throws SetupError when there is none, with the nearest name
 */
export function findProgram(name: string, folders: Pick<Settings, "notesDir" | "examplesDir">): Program {
  const { programs } = readPrograms(loadNotebook(folders.notesDir), folders);
  const program = programs.find((each) => each.name === name);
  if (program) return program;
  throw new SetupError(
    missing(
      "example",
      name,
      programs.map((each) => each.name),
    ),
  );
}
