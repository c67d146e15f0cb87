// Makes a note, and with --example a program for it. Exit code 2: it cannot run as it was typed.
import { parseArgs } from "node:util";
import { localDayOf } from "../src/notebook/day.ts";
import { isKebabCase } from "../src/notebook/kebab-case.ts";
import { createNote } from "../src/site/create-note.ts";
import { settings } from "../src/site/settings.ts";
import { SetupError } from "../src/site/setup-error.ts";

try {
  const { paths, example, unheard } = createNote(
    { ...readArguments(), day: localDayOf(new Date()) },
    settings(process.env),
  );
  const lines = paths.map((path) => `created  ${path}`);
  for (const { tag, near } of unheard)
    lines.push(`The tag ${tag} is new.${near === undefined ? "" : ` Did you mean ${near}?`}`);
  lines.push("", "What to do next:");
  const record =
    example === undefined ? [] : [[`record -- ${example}`, "runs the example and writes down what it did"]];
  const steps = [
    ...record,
    ["dev", "shows the note at http://localhost:4321 while you write"],
    ["check", "says what is wrong with it"],
  ];
  const width = Math.max(...steps.map(([command = ""]) => command.length));
  for (const [command = "", does] of steps) lines.push(`  npm run ${command.padEnd(width)}   ${does}`);
  process.stdout.write(`${lines.join("\n")}\n`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function readArguments(): { title: string; tags: string[]; example: string | undefined } {
  const typed = process.argv.slice(2);
  // Alone, --example means one named after the title.
  const args = typed.map((arg, index) =>
    arg === "--example" && /^(-|$)/.test(typed[index + 1] ?? "") ? "--example=" : arg,
  );
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { tags: { type: "string", multiple: true }, example: { type: "string" } },
    });
    const { tags = [], example } = values;
    const [title, ...others] = positionals;
    if (title !== undefined && others.length === 0) return { title, tags, example };
    // What stands behind --example may have been the title.
    if (title === undefined && example && !isKebabCase(example)) return { title: example, tags, example: "" };
  } catch {
    // An unknown option, or one without its value.
  }
  const usage =
    "npm run new takes a title in quotes, --tags a,b and --example, which may be followed by a name";
  throw new SetupError(`${usage}; this was: ${typed.join(" ")}`);
}
