import { shortNumber } from "./numbers.ts";

/** A command of path data with its numbers, as it is written: `["C", 1, 2, 3, 4, 5, 6]`. */
export type PathCommand = readonly [letter: string, ...numbers: number[]];

const COUNTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};
const TOKEN = /([a-zA-Z])|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/**
 * Reads path data (https://svgwg.org/svg2-draft/paths.html#PathData) into its commands, one for each group of numbers.
 * Null for what cannot be read, flags of arcs that are written without spaces among it.
 */
export function readPathData(data: string): PathCommand[] | null {
  const commands: PathCommand[] = [];
  let letter = "";
  let numbers: number[] = [];
  const flush = (): boolean => {
    const count = COUNTS[letter.toUpperCase()];
    if (count === undefined) return letter === "" && numbers.length === 0;
    if (count === 0) return numbers.length === 0 && commands.push([letter]) > 0;
    if (numbers.length === 0 || numbers.length % count !== 0) return false;
    for (let at = 0; at < numbers.length; at += count) {
      // More pairs after a move are lines.
      const repeated = at > 0 ? letter.replace("M", "L").replace("m", "l") : letter;
      commands.push([repeated, ...numbers.slice(at, at + count)]);
    }
    return true;
  };
  for (const [token, command] of data.matchAll(TOKEN)) {
    if (command === undefined) numbers.push(Number(token));
    else {
      if (!flush()) return null;
      letter = command;
      numbers = [];
    }
  }
  return flush() && commands.every(([, ...values]) => values.every(Number.isFinite)) ? commands : null;
}

/** Moves a path: its absolute commands, and the first even where it is written as relative. */
export function shiftPath(commands: readonly PathCommand[], dx: number, dy: number): PathCommand[] {
  return commands.map(([letter, ...numbers], index) => {
    const moves = letter === letter.toUpperCase() || (index === 0 && letter === "m");
    return moves ? [letter, ...shiftNumbers(letter.toUpperCase(), numbers, dx, dy)] : [letter, ...numbers];
  });
}

function shiftNumbers(letter: string, numbers: readonly number[], dx: number, dy: number): number[] {
  if (letter === "H") return numbers.map((x) => x + dx);
  if (letter === "V") return numbers.map((y) => y + dy);
  // Of an arc only the end is a place.
  const first = letter === "A" ? 5 : 0;
  return numbers.map((value, at) => (at < first ? value : value + ((at - first) % 2 === 0 ? dx : dy)));
}

/** Writes commands as path data, rounded and as short as it can be without changing them. */
export function writePathData(commands: readonly PathCommand[]): string {
  let before = "";
  let text = "";
  for (const [letter, ...numbers] of commands) {
    const goesOn =
      letter === before || (letter === "L" && before === "M") || (letter === "l" && before === "m");
    const written = numbers
      .map(shortNumber)
      .reduce((list, number) => list + separator(list, number) + number, "");
    text += goesOn && !/z/i.test(letter) ? separator(text, written) + written : letter + written;
    before = letter;
  }
  return text;
}

/** Nothing is needed before a minus, at the beginning, or before a second decimal point. */
function separator(text: string, next: string): string {
  if (text === "" || next.startsWith("-")) return "";
  const last = /[^\s,a-zA-Z-]*$/.exec(text)?.[0] ?? "";
  if (last === "") return "";
  return next.startsWith(".") && /\.\d*$/.test(last) ? "" : " ";
}
