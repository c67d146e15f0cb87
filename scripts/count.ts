// Counts what there is, as the table that stands in the README, and with --write puts it there. Exit code 2:
// it cannot run as it was typed.
import { figuresTable } from "../src/notebook/pages/figures.ts";
import { countSite } from "../src/site/edit/count-site.ts";
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";
import { writeBlock, writingForm } from "./readme/write-block.ts";

await runCommand(writingForm("npm run count"), ({ values: { write } }) => {
  const table = figuresTable(countSite(settings(process.env)));
  process.stdout.write(`${table}\n`);
  if (write) writeBlock("README.md", "count", table);
});
