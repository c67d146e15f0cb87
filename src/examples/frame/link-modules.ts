import { findImports } from "./find-imports.ts";

/** A program that imports the lab from a given address. */
export interface Linked {
  readonly code: string;
  /**
   * Where the code is further right than the source: from which line and column on (both from 1), by how
   * much.
   */
  readonly shifts: readonly Shift[];
}

interface Shift {
  readonly line: number;
  readonly column: number;
  readonly by: number;
}

/** An import that is not granted; `at` is its place in the program. */
export class ImportRefused extends Error {
  override readonly name = "ImportError";
  readonly at: Place;

  constructor(message: string, at: Place) {
    super(message);
    this.at = at;
  }
}

/** A place in a program, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Links the imports of "lab" in a program to an address. All lines stay where they are.
 * @throws ImportRefused when the program imports anything else
 */
export function linkLab(source: string, address: string): Linked {
  let code = "";
  let end = 0;
  const shifts: Shift[] = [];
  for (const place of findImports(source)) {
    if (place.specifier !== "lab") {
      const what = place.specifier === undefined ? "import(…)" : `"${place.specifier}"`;
      const message = `An example imports "lab" and nothing else; ${what} is not to be had here.`;
      throw new ImportRefused(message, placeOf(source, place.start));
    }
    code += `${source.slice(end, place.start)}"${address}"`;
    end = place.end;
    const { line, column } = placeOf(source, end);
    shifts.push({ line, column, by: address.length - place.specifier.length });
  }
  return { code: code + source.slice(end), shifts };
}

/** Maps a place of the linked code back to its place in the source. */
export function unshift({ line, column }: Place, shifts: readonly Shift[]): Place {
  let here = column;
  for (const shift of shifts) {
    if (shift.line === line && here >= shift.column + shift.by) here -= shift.by;
  }
  return { line, column: here };
}

function placeOf(source: string, offset: number): Place {
  const before = source.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
