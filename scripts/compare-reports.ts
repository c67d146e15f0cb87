// Writes as Markdown, for a pull request, how one report of `npm run check -- --format json` differs from an earlier one.
import { readFileSync } from "node:fs";
import { comparisonMarkdown } from "../src/notebook/report/comparison-markdown.ts";
import { readReport } from "../src/notebook/report/read-report.ts";
import { settings } from "../src/site/settings/settings.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";

try {
  const paths = process.argv.slice(2);
  if (paths.length !== 2)
    throw new SetupError("scripts/compare-reports.ts takes two files: the report before, and the report now");
  const { repoUrl } = settings(process.env);
  const [before, after] = paths.map((path) => read(path, repoUrl));
  if (after) process.stdout.write(`${comparisonMarkdown(before, after)}\n`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function read(path: string, repoUrl: string | undefined) {
  try {
    return readReport(readFileSync(path, "utf8"), repoUrl);
  } catch (error) {
    throw new SetupError(`${path} is no report: ${error instanceof Error ? error.message : error}`);
  }
}
