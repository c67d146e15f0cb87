// Lists what is untidy in Markdown, and with --write tidies the files; neither changes what a text means.
// Exit code 1: there is something to tidy; 2: the command cannot run as it was typed.
import { forTerminal } from "../src/notebook/text/inert.ts";
import { findUntidy, writeTidy } from "../src/site/edit/tidy-files.ts";
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";

const FORM = {
  usage: "node scripts/tidy.ts [--write]",
  options: { write: "flag" },
  words: [0, 0],
} as const;

await runCommand(FORM, ({ values: { write } }) => {
  const untidy = findUntidy(settings(process.env).notesDir);
  if (write) writeTidy(untidy);
  const lines = write
    ? untidy.map(({ path }) => `tidied  ${forTerminal(path)}`)
    : untidy.flatMap(({ path, diagnostics }) =>
        diagnostics.map(({ line, words }) => `${forTerminal(path)}:${line}  ${words}`),
      );
  if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
  if (untidy.length === 0 || write) return;
  process.stdout.write("\nnpm run format mends this.\n");
  process.exitCode = 1;
});
