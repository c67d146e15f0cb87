import { canonicalLine, type TraceEvent } from "../../lab/trace/event.ts";

/**
 * How many events are sent one by one, so that no event is missing when a program hangs; later events go in
 * batches.
 */
const SINGLE = 100;
const BATCH_MS = 16;
/** Characters of JSON: what a page can take in and show, twenty times over. */
const MOST_TEXT = 4_000_000;

/** Where events go on their way to the page. */
export interface Outbox {
  /** Takes an event; returns `false`, and drops the event, when the page should not be burdened with more. */
  add(event: TraceEvent): boolean;
  /** Sends what is waiting. */
  flush(): void;
}

/**
 * Makes an outbox that sends the first events one by one and later events in batches.
 * @param send gets the events, a line of JSON each
 * @param now real time in milliseconds
 * @param after calls back in real time
 */
export function outbox(
  send: (text: string) => void,
  now: () => number,
  after: (callback: () => void, ms: number) => unknown,
): Outbox {
  let text = "";
  let length = 0;
  let count = 0;
  let last = 0;
  const flush = () => {
    if (!text) return;
    send(text);
    text = "";
    last = now();
  };
  return {
    add(event) {
      const line = canonicalLine(event);
      length += line.length + 1;
      if (length > MOST_TEXT) return false;
      if (!text && count >= SINGLE) after(flush, BATCH_MS);
      text = text ? `${text}\n${line}` : line;
      if (++count <= SINGLE || now() - last > BATCH_MS) flush();
      return true;
    },
    flush,
  };
}
