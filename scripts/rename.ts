// Gives a note another name, and every link to it. Exit code 2: it cannot run as it was typed; then nothing was written.
import { parseArgs } from "node:util";
import { renameNote } from "../src/site/rename-note.ts";
import { settings } from "../src/site/settings.ts";
import { SetupError } from "../src/site/setup-error.ts";

try {
  const lines = renameNote(readArguments(), settings(process.env));
  process.stdout.write(`${lines.join("\n")}\n`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function readArguments(): [old: string, wanted: string] {
  const usage = "npm run rename takes the name of a note and its new one";
  try {
    const [old, wanted, ...others] = parseArgs({ allowPositionals: true }).positionals;
    if (old !== undefined && wanted !== undefined && others.length === 0) return [old, wanted];
  } catch {
    // An option: there are none.
  }
  throw new SetupError(`${usage}; this was: ${process.argv.slice(2).join(" ")}`);
}
