// Runs the examples, all or those that are named, and writes down what they do. Exit code 1: one of them
// cannot be recorded; 2: it cannot run as it was typed.
import { checkExamples } from "../src/examples/check/check-examples.ts";
import { unrecordedOutput } from "../src/examples/record/unrecorded-output.ts";
import { hasErrors, inReadingOrder } from "../src/notebook/diagnostic/diagnostic.ts";
import { diagnosticLines } from "../src/notebook/report/report.ts";
import { nearest } from "../src/notebook/text/suggest.ts";
import { loadNotebook } from "../src/site/read/load-notebook.ts";
import { readPrograms } from "../src/site/read/read-programs.ts";
import { examplesCacheDir } from "../src/site/settings/cache-dir.ts";
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";
import { SetupError } from "../src/site/settings/setup-error.ts";

const FORM = {
  usage: "npm run record, or npm run record -- name",
  options: {},
  words: [0, Infinity],
} as const;

await runCommand(FORM, async ({ words: wanted }) => {
  const { notesDir, examplesDir } = settings(process.env);
  const book = loadNotebook(notesDir);
  const read = readPrograms(book, { notesDir, examplesDir });
  refuseUnknown(
    wanted,
    read.programs.map(({ name }) => name),
  );
  const { examples, recorded, refused, removed, diagnostics } = await checkExamples(read.programs, {
    recordsDir: examplesDir,
    cacheDir: examplesCacheDir(notesDir, examplesDir),
    record: true,
    only: wanted.length > 0 ? wanted : undefined,
  });
  const found = inReadingOrder([
    ...(wanted.length > 0 ? [] : read.diagnostics),
    ...diagnostics.map(read.placed),
  ]);
  const lines = [
    ...recorded.map((name) => `recorded  ${name}`),
    ...removed.map((file) => `removed   ${file}, the recorded run of no example`),
  ];
  if (lines.length > 0 && refused.some(({ run }) => run)) lines.push("");
  lines.push(...unrecordedOutput(refused));
  if (found.length > 0)
    lines.push(diagnosticLines(found, { notes: book.notes.length, links: 0, examples: [] }));
  else if (lines.length === 0) lines.push(`Nothing new: what ${examples.length} examples do is recorded.`);
  if (refused.length > 0 && refused.length === examples.length) lines.push("Nothing was recorded.");
  else if (refused.length > 0) lines.push(`Not recorded: ${refused.map(({ name }) => name).join(", ")}.`);
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = hasErrors(found) ? 1 : 0;
});

function refuseUnknown(wanted: readonly string[], names: readonly string[]): void {
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, names);
  throw new SetupError(`There is no example "${unknown}".${near ? ` Did you mean ${near}?` : ""}`);
}
