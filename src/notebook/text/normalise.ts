/**
 * A note's text as all else reads it. Apart from marks at the very start, every offset is that of the file.
 */
export interface Normalised {
  readonly source: string;
  /** Offsets of bars without words behind them, `[[name|]]`. */
  readonly bars: ReadonlySet<number>;
  /** Whether the file went on: a note is read up to `LONGEST_NOTE`. */
  readonly isCut: boolean;
}

/** Characters of a note. What is longer is no note, and may be a trap for what reads it. */
export const LONGEST_NOTE = 1_000_000;

/** Takes out of a note's text what parsers disagree about or choke on. */
export function normalise(whole: string): Normalised {
  const isCut = whole.length > LONGEST_NOTE;
  const raw = isCut ? whole.slice(0, LONGEST_NOTE) : whole;
  // A byte order mark, and line ends of the old Macs, which Markdown counts as lines and YAML does not.
  const text = raw.replace(/^\uFEFF+/, "").replace(/\r(?!\n)/g, "\n");
  const bars = new Set<number>();
  // The Markdown parser would double the rest of the paragraph at each bar without words.
  const source = text.replace(/\|(?=\]\])/g, (_, offset: number) => {
    bars.add(offset);
    return " ";
  });
  return { source, bars, isCut };
}
