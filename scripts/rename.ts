// Gives a note another name, and every link to it. Exit code 2: it cannot run as it was typed; then nothing
// was written.

import { renameNote } from "../src/site/edit/rename-note.ts";
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";

const FORM = { usage: "npm run rename -- old new", options: {}, words: [2, 2] } as const;

await runCommand(FORM, ({ words: [old = "", wanted = ""] }) => {
  const lines = renameNote([old, wanted], settings(process.env));
  process.stdout.write(`${lines.join("\n")}\n`);
});
