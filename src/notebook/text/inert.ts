import { shorten } from "../../text/shorten.ts";

// What a note says is not to be trusted: with control characters it could write anywhere on a terminal, and a
// GitHub runner takes a line that begins with `::`, or holds `##[` anywhere, for a command.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const LINE_ENDS = /\r\n?|[\t\n\v\f\u0085\u2028\u2029]/g;
/** Characters that turn the direction of the text around them, so that a line reads as what it is not. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text on one line that a terminal, and the log of a workflow, can only show. */
export const forTerminal = (text: string): string =>
  plain(text.replace(LINE_ENDS, " ")).replace(/^ *::/, ": :").replaceAll("##[", "## [");

/** The message of a workflow command: its line breaks are kept, as GitHub wants them. */
export const forCommand = (text: string): string =>
  plain(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));

/** A property of a workflow command. */
export const forProperty = (text: string): string =>
  forCommand(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

const LONGEST_IN_MARKDOWN = 120;

/**
 * A text as code in Markdown, where there is no HTML, no link, and nobody is mentioned; on one line, and no
 * longer than one can read. Within a table its bars would have to be escaped too.
 */
export function forMarkdown(text: string): string {
  // The fence around it must be longer than any row of backticks in it, so none may be as long as it likes.
  const line = plain(text.replace(LINE_ENDS, " ").replace(/`{4,}/g, "```")).trim();
  const short = shorten(line, LONGEST_IN_MARKDOWN);
  if (short === "") return "–";
  const rows = short.match(/`+/g) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...rows.map(({ length }) => length)));
  return rows.length === 0 ? `${fence}${short}${fence}` : `${fence} ${short} ${fence}`;
}

/**
 * JSON that means the same, and that neither a terminal nor the log of a workflow takes for more than text.
 */
export const inertJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    UNSAFE_IN_JSON,
    (character) => `\\u${hex(character).padStart(4, "0")}`,
  );

const UNSAFE_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?<=##)\[/g;

const plain = (text: string) => text.replace(CONTROLS, "").replace(TURNS, "");

const hex = (character: string) => character.charCodeAt(0).toString(16);
