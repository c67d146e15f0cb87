import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Program } from "../../examples/example.ts";
import { NAMING } from "../../notebook/check/program-names.ts";
import type { Diagnostic } from "../../notebook/diagnostic/diagnostic.ts";
import { exampleDiagnostic } from "../../notebook/diagnostic/other-kinds.ts";
import { isKebabCase } from "../../notebook/text/kebab-case.ts";
import { SetupError } from "../settings/setup-error.ts";
import { workingPath } from "../settings/working-path.ts";
import { listFiles } from "./list-files.ts";

/** The programs of an examples folder, in order of their names. */
export interface ExampleFolder {
  readonly programs: readonly Program[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every program of a folder; an invalid name or place is a diagnostic. A folder that does not exist has
 * no programs. Files and folders that begin with a dot belong to editors.
 * @throws SetupError when the folder's name belongs to something else
 */
export function readExamples(folder: string): ExampleFolder {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return { programs: [], diagnostics: [] };
  if (!found.isDirectory())
    throw new SetupError(`"${folder}" is no folder. EXAMPLES_DIR names the folder of the examples.`);
  const paths = listFiles(folder)
    .filter((path) => /\.ts$/i.test(path) && !/(^|\/)node_modules\//.test(path))
    .sort();
  const faults = new Map(paths.map((path) => [path, faultOf(path)]));
  return {
    programs: paths
      .filter((path) => faults.get(path) === undefined)
      .map((path) => ({
        name: basename(path, ".ts"),
        file: workingPath(folder, path),
        // As an editor has them: with ends of lines of its own, a program would look edited as soon as it is
        // opened.
        source: readFileSync(join(folder, path), "utf8").replaceAll("\r\n", "\n"),
        linesBefore: 0,
      })),
    diagnostics: paths.flatMap((path) => {
      const fault = faults.get(path);
      const place = { file: workingPath(folder, path), line: 1, column: 1 };
      return fault ? [exampleDiagnostic("example-name", place, ...fault)] : [];
    }),
  };
}

/** What is wrong with a program's path, and what to do about it. */
function faultOf(path: string): [message: string, suggestion: string] | undefined {
  if (path.includes("/"))
    return ["An example stands in the examples folder itself, not in one below it.", "move it up"];
  if (!path.endsWith(".ts")) return ["An example's file must end in .ts, in small letters.", "rename it"];
  const name = basename(path, ".ts");
  return isKebabCase(name) ? undefined : [`"${name}" is no name for an example.`, NAMING];
}
