// Gives a note another name, and every link to it. Exit code 2: it cannot run as it was typed; then nothing was written.

import { renameNote } from "../src/site/edit/rename-note.ts";
import { readCommand } from "../src/site/settings/read-command.ts";
import { settings } from "../src/site/settings/settings.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";

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
