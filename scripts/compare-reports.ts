// Writes as Markdown, for a pull request, how one report of `npm run check -- --format json` differs from an
// earlier one.
import { readFileSync } from "node:fs";
import { comparisonMarkdown } from "../src/notebook/report/comparison-markdown.ts";
import { readReport } from "../src/notebook/report/read-report.ts";
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";

const FORM = {
  usage: "scripts/compare-reports.ts takes two files: the report before, and the report now",
  options: {},
  words: [2, 2],
} as const;

await runCommand(FORM, ({ words: paths }) => {
  const { repoUrl } = settings(process.env);
  const [before, after] = paths.map((path) => read(path, repoUrl));
  if (after) process.stdout.write(`${comparisonMarkdown(before, after)}\n`);
});

function read(path: string, repoUrl: string | undefined) {
  try {
    return readReport(readFileSync(path, "utf8"), repoUrl);
  } catch (error) {
    throw new SetupError(`${path} is no report: ${error instanceof Error ? error.message : error}`);
  }
}
