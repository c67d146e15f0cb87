// Counts what there is, as the table that stands in the README.
import { figuresTable } from "../src/notebook/pages/figures.ts";
import { countSite } from "../src/site/edit/count-site.ts";
import { settings } from "../src/site/settings/settings.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";

try {
  process.stdout.write(`${figuresTable(countSite(settings(process.env)))}\n`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
