import { shorten } from "../../text/shorten.ts";

// The text of a note is not trusted: with control characters it could write anywhere on a terminal, and a
// GitHub runner reads a line that begins with `::`, or contains `##[` anywhere, as a command.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const LINE_ENDS = /\r\n?|[\t\n\v\f\u0085\u2028\u2029]/g;
/**
 * Characters that change the direction of the text around them, and so make a line read as something else.
 */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes a text safe to print on a terminal and in the log of a workflow: on one line, without control
 * characters and commands.
 */
export const forTerminal = (text: string): string =>
  plain(text.replace(LINE_ENDS, " ")).replace(/^ *::/, ": :").replaceAll("##[", "## [");

/** Escapes the message of a workflow command; line breaks stay, in GitHub's encoding. */
export const forCommand = (text: string): string =>
  plain(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));

/** Escapes a property of a workflow command. */
export const forProperty = (text: string): string =>
  forCommand(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

const LONGEST_IN_MARKDOWN = 120;

/**
 * Formats a text as inline code in Markdown, where HTML, links and mentions have no effect: on one line, and
 * cut to 120 characters. Within a table, bars would have to be escaped too.
 */
export function forMarkdown(text: string): string {
  // The fence must be longer than any row of backticks in the text, so long rows are cut.
  const line = plain(text.replace(LINE_ENDS, " ").replace(/`{4,}/g, "```")).trim();
  const short = shorten(line, LONGEST_IN_MARKDOWN);
  if (short === "") return "–";
  const rows = short.match(/`+/g) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...rows.map(({ length }) => length)));
  return rows.length === 0 ? `${fence}${short}${fence}` : `${fence} ${short} ${fence}`;
}

/**
 * Formats a value as JSON, with the characters escaped that a terminal or the log of a workflow would act on.
 * The JSON means the same.
 */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    UNSAFE_IN_JSON,
    (character) => `\\u${hex(character).padStart(4, "0")}`,
  );

const UNSAFE_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?<=##)\[/g;

const plain = (text: string) => text.replace(CONTROLS, "").replace(TURNS, "");

const hex = (character: string) => character.charCodeAt(0).toString(16);
