/** A note's text as all else reads it. Apart from marks at the very start, every offset is that of the file. */
export interface Mended {
  readonly source: string;
  /** Offsets of bars without words behind them, `[[name|]]`. */
  readonly bars: ReadonlySet<number>;
}

/** Takes out of a note's text what parsers disagree about or choke on. */
export function mend(raw: string): Mended {
  // A byte order mark, and line ends of the old Macs, which Markdown counts as lines and YAML does not.
  const text = raw.replace(/^\uFEFF+/, "").replace(/\r(?!\n)/g, "\n");
  const bars = new Set<number>();
  // The Markdown parser would double the rest of the paragraph at each bar without words.
  const source = text.replace(/\|(?=\]\])/g, (_, offset: number) => {
    bars.add(offset);
    return " ";
  });
  return { source, bars };
}
