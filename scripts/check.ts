// Says everything that is wrong with the notes and the examples. Exit code 1: there is an error; 2: it cannot run as it was typed.
import { parseArgs } from "node:util";
import { hasErrors } from "../src/notebook/problem.ts";
import { atLevel, github, human, json } from "../src/notebook/report.ts";
import { checked, loadSite } from "../src/site/load-site.ts";
import { settings } from "../src/site/settings.ts";
import { SetupError } from "../src/site/setup-error.ts";

const FORMATS = { human, github, json };

try {
  const format = readFormat();
  const { notesDir, examplesDir, checkLevel } = settings(process.env);
  const site = await loadSite({ notesDir, examplesDir });
  const problems = atLevel(site.problems, checkLevel);
  const report = format(problems, checked(site));
  if (report) process.stdout.write(`${report}\n`);
  process.exitCode = hasErrors(problems) ? 1 : 0;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function readFormat() {
  const usage = `npm run check takes --format ${Object.keys(FORMATS).join("|")} and nothing else`;
  try {
    const { values } = parseArgs({ options: { format: { type: "string", default: "human" } } });
    const { format } = values;
    if (Object.hasOwn(FORMATS, format)) return FORMATS[format as keyof typeof FORMATS];
  } catch {
    // An unknown option, or one without its value.
  }
  throw new SetupError(`${usage}; this was: ${process.argv.slice(2).join(" ")}`);
}
