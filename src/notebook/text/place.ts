import { lastUpTo } from "./sorted.ts";

/**
 * Where something stands in a file; line and column count from 1, the column in UTF-16 units as editors do.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Gives the line and column of an offset into a file's text. */
export type At = (offset: number) => Place;

/** Prepares a file's text to be asked for places. */
export function placesIn(file: string, text: string): At {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    const line = lastUpTo(starts, offset);
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
