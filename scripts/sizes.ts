// Lists what every page of the built site asks for before anybody does anything, and with --write puts what the README says of
// sizes there. Exit code 1: there is no built site, or not all of it; 2: it cannot run as it was typed.
import { readFileSync, writeFileSync } from "node:fs";
import { readCommand } from "../src/site/settings/read-command.ts";
import { settings } from "../src/site/settings/settings.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";
import { putBlock } from "./readme/block.ts";
import { NotBuilt, openSite } from "./sizes/built-site.ts";
import { measureBudgets } from "./sizes/measure-budgets.ts";
import { siteSize } from "./sizes/page-sizes.ts";
import { sizesMarkdown, sizesReport } from "./sizes/report.ts";

const FORM = {
  usage: "npm run sizes, or npm run sizes -- --write",
  options: { write: "flag" },
  words: [0, 0],
} as const;

try {
  const write = readCommand(process.argv.slice(2), FORM).values.write !== undefined;
  const site = openSite("dist");
  const size = siteSize(site, settings(process.env).base);
  process.stdout.write(`${sizesReport(size)}\n`);
  if (write) {
    const markdown = sizesMarkdown(size, measureBudgets(site));
    writeFileSync("README.md", putBlock(readFileSync("README.md", "utf8"), "sizes", markdown));
  }
} catch (error) {
  if (!(error instanceof SetupError || error instanceof NotBuilt)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof NotBuilt ? 1 : 2;
}
