import { count } from "../../text/count.ts";
import { shorten } from "../../text/shorten.ts";
import type { Print } from "./printed.ts";

/** The outcome of a run. */
export interface SpokenRun {
  readonly comparison: string;
  /** What went wrong and where, as a sentence. */
  readonly error?: string;
  readonly prints: readonly Print[];
  readonly hiddenPrints: number;
  readonly claims: { readonly hold: number; readonly all: number };
}

const MOST_PRINTS = 4;
const LONGEST = 121;

/**
 * Formats the outcome of a run for a screen reader: how the run ended, what it printed, and the claims. A
 * short output is spoken in full. Of a long output only the number of lines is spoken: the listener can read
 * it on the page at their own pace.
 */
export function spoken({ comparison, error, prints, hiddenPrints, claims }: SpokenRun): string {
  const sentences = [`${comparison}.`];
  if (error) sentences.push(error);
  const all = prints.length + hiddenPrints;
  if (all === 0) sentences.push("It printed nothing.");
  else if (all > MOST_PRINTS) sentences.push(`It printed ${count(all, "line")}.`);
  else sentences.push(`It printed: ${prints.map(sayPrint).join("; ")}.`);
  if (claims.all > 0)
    sentences.push(`${claims.hold} of ${count(claims.all, "claim")} hold${claims.hold === 1 ? "s" : ""}.`);
  return sentences.join(" ");
}

const LEVELS: Readonly<Record<string, string>> = { warn: "warning: ", error: "error: " };

function sayPrint({ level = "", text }: Print): string {
  return `${LEVELS[level] ?? ""}${shorten(text, LONGEST).trim().replace(/\s+/g, " ")}`;
}
