// Counts what there is, as the table that stands in the README, and with --write puts it there. Exit code 2: it cannot run as it
// was typed.
import { readFileSync, writeFileSync } from "node:fs";
import { figuresTable } from "../src/notebook/pages/figures.ts";
import { countSite } from "../src/site/edit/count-site.ts";
import { readCommand } from "../src/site/settings/read-command.ts";
import { settings } from "../src/site/settings/settings.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";
import { putBlock } from "./readme/block.ts";

const FORM = {
  usage: "npm run count, or npm run count -- --write",
  options: { write: "flag" },
  words: [0, 0],
} as const;

try {
  const write = readCommand(process.argv.slice(2), FORM).values.write !== undefined;
  const table = figuresTable(countSite(settings(process.env)));
  process.stdout.write(`${table}\n`);
  if (write) writeFileSync("README.md", putBlock(readFileSync("README.md", "utf8"), "count", table));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
