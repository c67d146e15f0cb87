import { expect, test } from "vitest";
import { type CommandForm, readCommand } from "./read-command.ts";
import { SetupError } from "./setup-error.ts";

const FORM: CommandForm<"fix" | "tags" | "since"> = {
  usage: "npm run it -- old new",
  options: { fix: "flag", tags: "value", since: "optional" },
  words: [1, 2],
};

test.each<[typed: string[], words: string[], values: Record<string, string[]>]>([
  [["a"], ["a"], {}],
  [["a", "b"], ["a", "b"], {}],
  [["", "-"], ["", "-"], {}],
  [["--fix", "a"], ["a"], { fix: [""] }],
  [["a", "--tags", "x,y", "--tags=z=1"], ["a"], { tags: ["x,y", "z=1"] }],
  [["a", "--tags", "", "--tags="], ["a"], { tags: ["", ""] }],
  [["a", "--since"], ["a"], { since: [""] }],
  [["a", "--since", "main"], ["a"], { since: ["main"] }],
  [["a", "--since", "--fix"], ["a"], { since: [""], fix: [""] }],
  [["a", "--since=--fix"], ["a"], { since: ["--fix"] }],
  [["--", "--fix", "--"], ["--fix", "--"], {}],
])("%j is read", (typed, words, values) => {
  expect(readCommand(typed, FORM)).toEqual({ words, values });
});

test.each<[typed: string[], why: string]>([
  [[], "Something is missing."],
  [["a", "b", "c"], '"c" is more than it takes.'],
  [["a", "--tag", "x"], "There is no option --tag. Did you mean --tags?"],
  [["a", "-fix"], "There is no option -fix. Did you mean --fix?"],
  [["a", "-f"], "There is no option -f."],
  [["a", "--nothing-like-it=x"], "There is no option --nothing-like-it."],
  [["a", "--constructor"], "There is no option --constructor."],
  [["a", "--=x"], "There is no option --."],
  [["a", "--fix=yes"], "--fix takes no value."],
  [["a", "--tags"], "--tags needs a value."],
  [["a", "--tags", "--fix"], "--tags needs a value."],
  [["a", "--since="], "There is nothing behind --since."],
  [["a", "--since", ""], "There is nothing behind --since."],
])("%j is refused, and the message shows the form", (typed, why) => {
  const read = () => readCommand(typed, FORM);
  expect(read).toThrow(SetupError);
  expect(read).toThrow(`${why} Usage: npm run it -- old new`);
});
