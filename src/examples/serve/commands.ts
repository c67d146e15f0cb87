import { nearest } from "../../notebook/text/suggest.ts";

/** What a person may type while a world stands. */
export type Command =
  | { readonly do: "kill" | "revive"; readonly name: string }
  | { readonly do: "quit" }
  /** The line cannot be carried out, and why. */
  | { readonly do: "nothing"; readonly why: string };

const USAGE = 'Type "kill NAME", "revive NAME" or "quit".';

/**
 * Parses a typed line; capitals do not matter.
 * @param names the names of the machines
 */
export function readCommand(line: string, names: readonly string[]): Command {
  const [, verb = "", rest = ""] = /^\s*(\S*)\s*(.*?)\s*$/.exec(line) ?? [];
  const word = verb.toLowerCase();
  if (word === "quit") return { do: "quit" };
  if ((word !== "kill" && word !== "revive") || rest === "") return { do: "nothing", why: USAGE };
  const name = names.find((each) => each.toLowerCase() === rest.toLowerCase());
  if (name !== undefined) return { do: word, name };
  return { do: "nothing", why: missing("machine", rest, names) };
}

/** Formats the message that a name is unknown: `There is no example x; did you mean y? There are: …` */
export function missing(kind: string, name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  const question = meant === undefined ? "." : `; did you mean ${meant}?`;
  return `There is no ${kind} ${name}${question} There are: ${names.join(", ") || "none"}.`;
}
