// Says everything that is wrong with the notes and the examples. Exit code 1: there is an error; 2: it cannot
// run as it was typed.

import { hasErrors } from "../src/notebook/diagnostic/diagnostic.ts";
import { isFixable } from "../src/notebook/fix/fix.ts";
import { comparisonMarkdown } from "../src/notebook/report/comparison-markdown.ts";
import { atLevel, github, human } from "../src/notebook/report/report.ts";
import { json, reportData } from "../src/notebook/report/report-data.ts";
import { changedFiles } from "../src/site/check/changed-files.ts";
import { checkChanged, checkSite } from "../src/site/check/check-site.ts";
import { findFixes, fixFiles } from "../src/site/edit/fix-files.ts";
import { misuse, type TypedCommand } from "../src/site/settings/read-command.ts";
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";

const markdown: typeof json = (...parts) => comparisonMarkdown(undefined, reportData(...parts));
const FORMATS = { human, github, json, markdown };

const FORM = {
  usage: `npm run check -- [--changed[=commit]] [--fix] [--format ${Object.keys(FORMATS).join("|")}]`,
  options: { changed: "optional", fix: "flag", format: "value" },
  words: [0, 0],
} as const;

await runCommand(FORM, async ({ values }) => {
  const { format, isChanged, since, fix } = readOptions(values);
  const { checkLevel, repoUrl, ...folders } = settings(process.env);
  const { notesDir } = folders;
  const changed = isChanged && (fix || format === human) ? await changedFiles(notesDir, since) : undefined;
  const isConcerned = (file: string) => changed?.has(file) ?? true;
  const fixes = fix ? fixFiles(notesDir, isConcerned) : undefined;
  const { diagnostics: found, checked } = await (isChanged
    ? checkChanged(folders, since)
    : checkSite(folders));
  const fixable = !fix && format === human && isFixable(found) ? findFixes(notesDir, isConcerned) : undefined;
  const diagnostics = atLevel(found, checkLevel);
  const report = format(diagnostics, checked, { repoUrl, fixes, fixable });
  if (report) process.stdout.write(`${report}\n`);
  process.exitCode = hasErrors(diagnostics) ? 1 : 0;
});

function readOptions({ changed, fix, format: formats }: TypedCommand<keyof typeof FORM.options>["values"]) {
  const format = formats?.at(-1) ?? "human";
  if (!isFormat(format)) throw misuse(FORM, `There is no format "${format}".`);
  const since = changed?.at(-1) || undefined;
  return { format: FORMATS[format], isChanged: changed !== undefined, since, fix: fix !== undefined };
}

function isFormat(name: string): name is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, name);
}
