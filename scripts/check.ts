// Says everything that is wrong with the notes and the examples. Exit code 1: there is an error; 2: it cannot run as it was typed.
import { parseArgs } from "node:util";
import { comparisonMarkdown } from "../src/notebook/comparison-markdown.ts";
import { hasErrors } from "../src/notebook/problem.ts";
import { atLevel, github, human } from "../src/notebook/report.ts";
import { json, reportData } from "../src/notebook/report-data.ts";
import { changedFiles } from "../src/site/changed-files.ts";
import { checkChanged, checkSite } from "../src/site/check-site.ts";
import { fixFiles } from "../src/site/fix-files.ts";
import { settings } from "../src/site/settings.ts";
import { SetupError } from "../src/site/setup-error.ts";

const markdown: typeof json = (...parts) => comparisonMarkdown(undefined, reportData(...parts));
const FORMATS = { human, github, json, markdown };

try {
  const { format, changed, fix } = readOptions();
  const { checkLevel, repoUrl, ...folders } = settings(process.env);
  const concerned = fix && changed ? await changedFiles(folders.notesDir) : undefined;
  const fixes = fix ? fixFiles(folders.notesDir, (file) => concerned?.has(file) ?? true) : undefined;
  const { problems: found, checked } = await (changed ? checkChanged : checkSite)(folders);
  const problems = atLevel(found, checkLevel);
  const report = format(problems, checked, { repoUrl, fixes });
  if (report) process.stdout.write(`${report}\n`);
  process.exitCode = hasErrors(problems) ? 1 : 0;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function readOptions() {
  const usage = `npm run check takes --format ${Object.keys(FORMATS).join("|")}, --changed and --fix`;
  try {
    const { values } = parseArgs({
      options: {
        format: { type: "string", default: "human" },
        changed: { type: "boolean", default: false },
        fix: { type: "boolean", default: false },
      },
    });
    const { format, ...rest } = values;
    if (Object.hasOwn(FORMATS, format)) return { format: FORMATS[format as keyof typeof FORMATS], ...rest };
  } catch {
    // An unknown option, or one without its value.
  }
  throw new SetupError(`${usage}; this was: ${process.argv.slice(2).join(" ")}`);
}
