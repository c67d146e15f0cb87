import { readFrameMessage } from "./messages.ts";

/** The page's one sandboxed frame, in which each run has a worker of its own. */
export interface Sandbox {
  /** Starts a worker that waits for the next run. */
  warm(): void;
  /**
   * Hands a worker the other end of a run's port.
   * @param onLost called when the worker, or the whole frame, is gone without being asked to end; `everReady`
   *   tells whether the frame was ever ready
   * @returns a function that ends the worker and resolves with whether the frame is still alive
   */
  start(port: MessagePort, onLost: (everReady: boolean) => void): () => Promise<boolean>;
}

/**
 * How long the frame may take to load, to answer and to obey; answering and obeying normally take
 * milliseconds.
 */
const LOAD_MS = 20_000;
const ANSWER_MS = 3_000;
const OBEY_MS = 2_000;

const sandboxes = new Map<string, Sandbox>();

/**
 * Returns the page's sandbox for a frame at `href`. Opens the frame if there is none yet or the last one
 * died.
 */
export function sandboxAt(href: string): Sandbox {
  const known = sandboxes.get(href);
  if (known) return known;
  const opened = openFrame(href, () => sandboxes.delete(href));
  sandboxes.set(href, opened);
  return opened;
}

function openFrame(href: string, onGone: () => void): Sandbox {
  const { port1: port, port2 } = new MessageChannel();
  const element = document.createElement("iframe");
  const runs = new Map<number, (everReady: boolean) => void>();
  const orders = new Map<number, (isObeyed: boolean) => void>();
  let ids = 0;
  let isReady = false;
  let isGone = false;
  let loading = setTimeout(abandon, LOAD_MS);

  function abandon(): void {
    if (isGone) return;
    isGone = true;
    clearTimeout(loading);
    port.close();
    element.remove();
    onGone();
    for (const settle of orders.values()) settle(false);
    for (const lose of runs.values()) lose(isReady);
  }

  /**
   * Sends the frame an order; resolves with whether the frame obeyed. A frame that does not obey counts as
   * dead.
   */
  function order(kind: "warm" | "start" | "end", id: number, ports: MessagePort[] = []): Promise<boolean> {
    if (isGone) return Promise.resolve(false);
    const key = ++ids;
    port.postMessage({ kind, key, id }, ports);
    return new Promise((resolve) => {
      orders.set(key, (isObeyed) => {
        orders.delete(key);
        resolve(isObeyed);
      });
      if (isReady) watch(key);
    });
  }

  /**
   * Waits in two steps, so that a page that was itself held up first reads the messages that have arrived.
   */
  function watch(key: number): void {
    const again = (then: () => void) => setTimeout(() => orders.has(key) && then(), OBEY_MS / 2);
    again(() => again(abandon));
  }

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readFrameMessage(data);
    if (!message) abandon();
    else if (message.kind === "obeyed") orders.get(message.id)?.(true);
    else if (message.kind === "crashed") {
      const lose = runs.get(message.id);
      runs.delete(message.id);
      lose?.(isReady);
    } else {
      clearTimeout(loading);
      isReady = true;
      for (const key of orders.keys()) watch(key);
    }
  };

  element.hidden = true;
  element.title = "Runs examples";
  element.setAttribute("sandbox", "allow-scripts");
  const greet = () => {
    clearTimeout(loading);
    loading = setTimeout(abandon, ANSWER_MS);
    // An opaque origin cannot be named as the target; the port goes to this very frame and to no other.
    element.contentWindow?.postMessage(null, "*", [port2]);
  };
  element.addEventListener("load", greet, { once: true });
  element.src = href;
  document.body.append(element);

  return {
    warm: () => void order("warm", 0),
    start(runPort, onLost) {
      const id = ++ids;
      runs.set(id, onLost);
      void order("start", id, [runPort]);
      return () => {
        runs.delete(id);
        return order("end", id);
      };
    },
  };
}
