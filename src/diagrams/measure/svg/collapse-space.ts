/** A text with how its spaces count. */
export interface SpacedText {
  readonly text: string;
  /** Whether spaces stay as they are (`white-space: pre`, `xml:space="preserve"`). */
  readonly preserved: boolean;
}

/**
 * Collapses the white space of the texts of one line, in their order: runs of it become one space, even
 * across texts, and none is left at the line's start and end. Comes back as many texts, some perhaps empty.
 * https://drafts.csswg.org/css-text/#white-space-phase-1
 */
export function collapseSpace(texts: readonly SpacedText[]): string[] {
  let afterSpace = true;
  const collapsed = texts.map(({ text, preserved }) => {
    if (preserved) {
      if (text !== "") afterSpace = false;
      return text.replace(/[\t\n\r]/g, " ");
    }
    const single = text.replace(/[\t\n\r ]+/g, " ");
    const kept = afterSpace ? single.replace(/^ /, "") : single;
    if (kept !== "") afterSpace = kept.endsWith(" ");
    return kept;
  });
  const last = collapsed.findLastIndex((text) => text !== "");
  if (last >= 0 && !texts[last]?.preserved) collapsed[last] = (collapsed[last] ?? "").replace(/ $/, "");
  return collapsed;
}
