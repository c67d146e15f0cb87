// Lists what is untidy in Markdown, and with --write mends it; neither changes what a text means. Exit code 1: there is something to mend;
// 2: it cannot run as it was typed.
import { forTerminal } from "../src/notebook/text/inert.ts";
import { findUntidy, writeTidy } from "../src/site/edit/tidy-files.ts";
import { readCommand } from "../src/site/settings/read-command.ts";
import { settings } from "../src/site/settings/settings.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";

const FORM = {
  usage: "node scripts/tidy.ts [--write]",
  options: { write: "flag" },
  words: [0, 0],
} as const;

try {
  const write = readCommand(process.argv.slice(2), FORM).values.write !== undefined;
  const untidy = findUntidy(settings(process.env).notesDir);
  if (write) writeTidy(untidy);
  const lines = write
    ? untidy.map(({ path }) => `tidied  ${forTerminal(path)}`)
    : untidy.flatMap(({ path, diagnostics }) =>
        diagnostics.map(({ line, words }) => `${forTerminal(path)}:${line}  ${words}`),
      );
  if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
  if (untidy.length > 0 && !write) {
    process.stdout.write("\nnpm run format mends this.\n");
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
