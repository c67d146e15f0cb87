import { type PathCommand, readPath } from "../../measure/geometry/read-path.ts";
import { shortNumber } from "./numbers.ts";

/** Reads path data into its commands as they are written; null for what cannot be read to its end. */
export function readPathData(data: string): PathCommand[] | null {
  const { commands, isWhole } = readPath(data, "written");
  return isWhole && commands.every(([, ...values]) => values.every(Number.isFinite)) ? commands : null;
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
