import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../notebook/diagnostic/diagnostic.ts";
import { exampleDiagnostic } from "../../notebook/diagnostic/other-kinds.ts";
import type { RecordedRun } from "../example.ts";
import { formatRecord, parseRecord, RecordError } from "./record-file.ts";

const ENDING = ".run.json";
const RECORD = "npm run record";

/** The recorded runs of a folder. */
export interface Records {
  /** The recorded run of an example, or why it cannot be used. */
  read(name: string): { readonly run?: RecordedRun; readonly diagnostic?: Diagnostic };
  /** Writes a recorded run where it says something new; whether it did. */
  write(name: string, run: RecordedRun): boolean;
  /** Files of the folder that are the recorded run of no example. */
  strays(names: readonly string[]): readonly string[];
  remove(file: string): void;
  diagnosticOfStray(file: string): Diagnostic;
}

/** Opens a folder of recorded runs; it need not exist. */
export function openRecords(folder: string): Records {
  const pathOf = (name: string) => join(folder, name + ENDING);
  const textOf = (name: string) => unlessMissing(() => readFileSync(pathOf(name), "utf8"));
  const placeOf = (file: string) => ({
    file: join(folder, file).replaceAll("\\", "/"),
    line: 1,
    column: 1,
  });
  return {
    read(name) {
      const text = textOf(name);
      if (text === undefined) return {};
      try {
        return { run: parseRecord(text) };
      } catch (error) {
        if (!(error instanceof RecordError)) throw error;
        const message = `This is not the recorded run of the example "${name}": ${error.message}.`;
        const place = placeOf(name + ENDING);
        return {
          diagnostic: exampleDiagnostic("example-unrecorded", place, message, `${RECORD} -- ${name}`),
        };
      }
    },
    write(name, run) {
      const text = formatRecord(run);
      if (text === textOf(name)) return false;
      mkdirSync(folder, { recursive: true });
      // Where a link stands, the link goes: nothing is written through it, wherever it leads.
      rmSync(pathOf(name), { force: true });
      writeFileSync(pathOf(name), text, { flag: "wx" });
      return true;
    },
    strays(names) {
      const files = unlessMissing(() => readdirSync(folder)) ?? [];
      const known = new Set(names.map((name) => name + ENDING));
      return files.filter((file) => file.endsWith(ENDING) && !known.has(file)).sort();
    },
    remove: (file) => rmSync(join(folder, file)),
    diagnosticOfStray(file) {
      const message = `There is no example "${file.slice(0, -ENDING.length)}" that this is the recorded run of.`;
      return exampleDiagnostic("example-name", placeOf(file), message, `${RECORD} takes it away`);
    },
  };
}

function unlessMissing<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
