// Makes a note, and with --example a program for it. Exit code 2: it cannot run as it was typed.
import { localDayOf } from "../src/notebook/text/day.ts";
import { isKebabCase } from "../src/notebook/text/kebab-case.ts";
import { createNote } from "../src/site/edit/create-note.ts";
import { misuse, type TypedCommand } from "../src/site/settings/read-command.ts";
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";

const FORM = {
  usage: 'npm run new -- "Title" [--tags a,b] [--example [name]]',
  options: { tags: "value", example: "optional" },
  words: [0, 1],
} as const;

await runCommand(FORM, (typed) => {
  const { paths, href, example, unheard } = createNote(
    { ...readArguments(typed), day: localDayOf(new Date()) },
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
    ["dev", `shows it at http://localhost:4321${href} while you write`],
    ["check", "says what is wrong with it"],
  ];
  const width = Math.max(...steps.map(([command = ""]) => command.length));
  for (const [command = "", does] of steps) lines.push(`  npm run ${command.padEnd(width)}   ${does}`);
  process.stdout.write(`${lines.join("\n")}\n`);
});

function readArguments({ words, values }: TypedCommand<keyof typeof FORM.options>) {
  const { tags = [], example: examples } = values;
  const example = examples?.at(-1);
  const [title] = words;
  if (title !== undefined) return { title, tags, example };
  // What stands behind --example may have been the title.
  if (example && !isKebabCase(example)) return { title: example, tags, example: "" };
  throw misuse(FORM, "A title is missing.");
}
