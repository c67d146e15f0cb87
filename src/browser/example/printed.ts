import type { TraceEvent } from "../../lab/trace/event.ts";
import { count } from "../../text/count.ts";

/** One call of the program's console. */
export interface Print {
  readonly text: string;
  /** `info`, `debug`, `warn` or `error`; absent for `log`. */
  readonly level?: string;
}

const MOST_PRINTS = 2_000;
const MOST_CHARACTERS = 200_000;
const LONGEST = 20_000;

/**
 * Decides how much of what a program prints is put on the page, so that no program can make the page slow.
 */
export class Printed {
  readonly shown: Print[] = [];
  /** How many calls are not shown. */
  hidden = 0;
  #characters = 0;

  /** Takes up a batch of events; gives what of it is to be shown. */
  take(events: readonly TraceEvent[]): readonly Print[] {
    const before = this.shown.length;
    for (const { kind, key, value } of events) {
      if (kind !== "log") continue;
      const text = shorten(String(value));
      const isTooMuch = this.shown.length >= MOST_PRINTS || this.#characters + text.length > MOST_CHARACTERS;
      // What comes later stays hidden too, be it short: lines must not be missing from the middle.
      if (this.hidden > 0 || isTooMuch) this.hidden++;
      else {
        this.#characters += text.length;
        this.shown.push({ text, ...(key !== undefined && { level: key }) });
      }
    }
    return this.shown.slice(before);
  }
}

function shorten(text: string): string {
  const rest = text.length - LONGEST;
  return rest > 0 ? `${text.slice(0, LONGEST)}… (${count(rest, "more character")})` : text;
}
