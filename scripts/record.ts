// Runs the examples, all or those that are named, and writes down what they do. Exit code 1: one of them cannot be
// recorded; 2: it cannot run as it was typed.
import { examine } from "../src/examples/examine.ts";
import { hasErrors, inReadingOrder } from "../src/notebook/problem.ts";
import { problemLines } from "../src/notebook/report.ts";
import { nearest } from "../src/notebook/suggest.ts";
import { examplesCacheDir } from "../src/site/cache-dir.ts";
import { loadNotebook } from "../src/site/load-notebook.ts";
import { readPrograms } from "../src/site/read-programs.ts";
import { settings } from "../src/site/settings.ts";
import { SetupError } from "../src/site/setup-error.ts";

try {
  const wanted = process.argv.slice(2);
  const { notesDir, examplesDir } = settings(process.env);
  const book = loadNotebook(notesDir);
  const read = readPrograms(book, { notesDir, examplesDir });
  refuseUnknown(
    wanted,
    read.programs.map(({ name }) => name),
  );
  const { examples, recorded, removed, problems } = await examine(read.programs, {
    recordsDir: examplesDir,
    cacheDir: examplesCacheDir(notesDir, examplesDir),
    record: true,
    only: wanted.length > 0 ? wanted : undefined,
  });
  const found = inReadingOrder([...(wanted.length > 0 ? [] : read.problems), ...problems.map(read.placed)]);
  const lines = [
    ...recorded.map((name) => `recorded  ${name}`),
    ...removed.map((file) => `removed   ${file}, the recorded run of no example`),
  ];
  if (found.length > 0) lines.push(problemLines(found, { notes: book.notes.length, links: 0, examples: [] }));
  else if (lines.length === 0) lines.push(`Nothing new: what ${examples.length} examples do is recorded.`);
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = hasErrors(found) ? 1 : 0;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function refuseUnknown(wanted: readonly string[], names: readonly string[]): void {
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, names);
  throw new SetupError(`There is no example "${unknown}".${near ? ` Did you mean ${near}?` : ""}`);
}
