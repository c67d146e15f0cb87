// Lists what every page of the built site asks for before anybody does anything, and with --write puts what
// the README says of sizes there. Exit code 1: there is no built site, or not all of it; 2: it cannot run as
// it was typed.
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";
import { writeBlock, writingForm } from "./readme/write-block.ts";
import { NotBuilt, openSite } from "./sizes/built-site.ts";
import { measureBudgets } from "./sizes/measure-budgets.ts";
import { siteSize } from "./sizes/page-sizes.ts";
import { sizesMarkdown, sizesReport } from "./sizes/report.ts";

await runCommand(
  writingForm("npm run sizes"),
  ({ values: { write } }) => {
    const site = openSite("dist");
    const size = siteSize(site, settings(process.env).base);
    process.stdout.write(`${sizesReport(size)}\n`);
    if (write) writeBlock("README.md", "sizes", sizesMarkdown(size, measureBudgets(site, size)));
  },
  (error) => (error instanceof NotBuilt ? 1 : undefined),
);
