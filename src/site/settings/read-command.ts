import { nearest } from "../../notebook/text/suggest.ts";
import { SetupError } from "./setup-error.ts";

/** What follows an option: nothing, a value, or a value that may be left out. */
type OptionKind = "flag" | "value" | "optional";

/** How a command may be typed. */
export interface CommandForm<Name extends string = never> {
  /** For a person who has typed it otherwise. */
  readonly usage: string;
  readonly options: Readonly<Record<Name, OptionKind>>;
  /** How many words may stand beside the options. */
  readonly words: readonly [fewest: number, most: number];
}

/** A command as it was typed. */
export interface TypedCommand<Name extends string> {
  readonly words: readonly string[];
  /** Of each option that was typed, what stood behind it, each time; empty where nothing did. */
  readonly values: Readonly<Partial<Record<Name, readonly string[]>>>;
}

/**
 * Reads what was typed behind a command. Whatever follows `--` is a word.
 * @throws SetupError when it has another form; the message shows the right one
 */
export function readCommand<Name extends string = never>(
  typed: readonly string[],
  form: CommandForm<Name>,
): TypedCommand<Name> {
  const words: string[] = [];
  const values: Partial<Record<Name, string[]>> = {};
  const left = [...typed];
  for (let part = left.shift(); part !== undefined; part = left.shift()) {
    if (part === "--") words.push(...left.splice(0));
    else if (/^-./.test(part)) {
      const { name, value } = readOption(part, left, form);
      values[name] = [...(values[name] ?? []), value];
    } else words.push(part);
  }
  const [fewest, most] = form.words;
  const beyond = words[most];
  if (beyond !== undefined) throw misuse(form, `"${beyond}" is more than it takes.`);
  if (words.length < fewest) throw misuse(form, "Something is missing.");
  return { words, values };
}

/** Says what is wrong with a command that was typed, and how it is typed. */
export const misuse = ({ usage }: Pick<CommandForm, "usage">, why: string): SetupError =>
  new SetupError(`${why} Usage: ${usage}`);

/** @param left what stands behind it, of which its value is taken away */
function readOption<Name extends string>(
  part: string,
  left: string[],
  form: CommandForm<Name>,
): { name: Name; value: string } {
  const [, written = "", name = "", inline] = /^(--?([^=]*))(?:=([\s\S]*))?$/.exec(part) ?? [];
  const { options } = form;
  const known = (text: string): text is Name => written.startsWith("--") && Object.hasOwn(options, text);
  if (!known(name)) {
    const near = nearest(
      written,
      Object.keys(options).map((each) => `--${each}`),
    );
    throw misuse(form, `There is no option ${written}.${near === undefined ? "" : ` Did you mean ${near}?`}`);
  }
  const kind = options[name];
  if (kind === "flag") {
    if (inline !== undefined) throw misuse(form, `${written} takes no value.`);
    return { name, value: "" };
  }
  const value = inline ?? (/^(?!-)/.test(left[0] ?? "-") ? left.shift() : undefined);
  // A shell makes nothing of a variable that is not set: that is no option without a value.
  if (value === "" && kind === "optional") throw misuse(form, `There is nothing behind ${written}.`);
  if (value === undefined && kind === "value") throw misuse(form, `${written} needs a value.`);
  return { name, value: value ?? "" };
}
