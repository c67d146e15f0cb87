// Gives a note another name, and every link to it. Exit code 2: it cannot run as it was typed; then nothing was written.
import { readCommand } from "../src/site/read-command.ts";
import { renameNote } from "../src/site/rename-note.ts";
import { settings } from "../src/site/settings.ts";
import { SetupError } from "../src/site/setup-error.ts";

const FORM = { usage: "npm run rename -- old new", options: {}, words: [2, 2] } as const;

try {
  const { words } = readCommand(process.argv.slice(2), FORM);
  const [old = "", wanted = ""] = words;
  const lines = renameNote([old, wanted], settings(process.env));
  process.stdout.write(`${lines.join("\n")}\n`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
