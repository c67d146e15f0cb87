import type { Fault } from "../../lab/run/fault.ts";
import type { TraceEvent } from "../../lab/trace/event.ts";
import { linesHash } from "../../lab/trace/run-hash.ts";
import { fetchOnce } from "../page/fetch-once.ts";
import { sandboxAt } from "./frame.ts";
import { type FromRun, type RunError, readRunMessage } from "./messages.ts";
import { TimeLimit } from "./time-limit.ts";

/** What to run, and where. */
export interface RunRequest {
  /** The address of the sandbox's page. */
  readonly frameHref: string;
  /** JavaScript that imports only "lab". */
  readonly code: string;
  /** What the browser's own tools call the program. */
  readonly name: string;
  readonly seed: number;
  readonly faults: readonly Fault[];
}

/**
 * How a run ended; `hash` when it came to its own end and the browser can hash (on https, or on localhost).
 */
export interface RunEnd {
  readonly state: "done" | "failed" | "stopped";
  /** Hexadecimal SHA-256 over the events that were handed out. */
  readonly hash?: string;
  readonly error?: RunError;
}

export interface Running {
  /** Ends the program wherever it is; does nothing when it has ended. */
  stop(): void;
  /** Resolves when the program has ended and all its events are handed out; never rejects. */
  readonly end: Promise<RunEnd>;
}

/** Gets the frame and a worker ready, so that the next run starts at once. Safe to call often. */
export function warm(frameHref: string): void {
  sandboxAt(frameHref).warm();
}

/**
 * Runs a program in a worker of its own, which sees nothing of the page, its storage or the network, for 5 s
 * at most.
 * @param onEvents gets what happens, in order; their shape is checked, their words are the program's
 */
export function run(request: RunRequest, onEvents: (events: readonly TraceEvent[]) => void): Running {
  const { promise: end, resolve } = Promise.withResolvers<RunEnd>();
  const conversation = new Conversation(request, onEvents, resolve);
  return { stop: () => conversation.stop(), end };
}

const LIMIT_MS = 5_000;
const START_MS = 30_000;
/** More than the sandbox ever sends: whoever sends more has broken out of the lab. */
const MOST_MESSAGES = 5_000;
const MOST_TEXT = 5_000_000;

const TOO_LONG = `The program was ended: it ran longer than ${LIMIT_MS / 1000} s.`;
const TOO_BIG = "The program was ended: it took more memory than the browser grants.";
const NO_START = "The sandbox that runs programs does not start. Reload the page, or try another browser.";
const GARBLED = "The program was ended: it sent what the lab does not send.";

/** All that is said between the page and one run. */
class Conversation {
  readonly #request: RunRequest;
  readonly #onEvents: (events: readonly TraceEvent[]) => void;
  readonly #onEnd: (end: RunEnd) => void;
  readonly #limit = new TimeLimit(LIMIT_MS, () => this.#outOfTime());
  readonly #starting = setTimeout(() => this.#fail(NO_START), START_MS);
  readonly #texts: string[] = [];
  #textLength = 0;
  #messages = 0;
  #hasStarted = false;
  #hasAsked = false;
  #isOver = false;
  #port!: MessagePort;
  #endWorker!: () => Promise<boolean>;

  constructor(
    request: RunRequest,
    onEvents: (events: readonly TraceEvent[]) => void,
    onEnd: (end: RunEnd) => void,
  ) {
    this.#request = request;
    this.#onEvents = onEvents;
    this.#onEnd = onEnd;
    this.#start(false);
  }

  stop(): void {
    if (this.#isOver) return;
    this.#close();
    this.#onEnd({ state: "stopped" });
  }

  #start(isRetry: boolean): void {
    const { port1, port2 } = new MessageChannel();
    const { frameHref, code, name, seed, faults } = this.#request;
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data);
    port1.postMessage({ kind: "run", code, name, seed, faults });
    this.#endWorker = sandboxAt(frameHref).start(port2, (everReady) => {
      if (this.#isOver) return;
      port1.close();
      // A frame that died of an earlier run is noticed by the next one, which begins again in a new frame.
      if (everReady && !this.#hasStarted && !isRetry) this.#start(true);
      else this.#fail(this.#hasStarted ? TOO_BIG : NO_START);
    });
  }

  #hear(data: unknown): void {
    if (this.#isOver) return;
    const message = ++this.#messages > MOST_MESSAGES ? undefined : readRunMessage(data);
    if (message?.kind === "started") {
      this.#hasStarted = true;
      clearTimeout(this.#starting);
      this.#limit.resume();
    } else if (message?.kind === "events") this.#take(message);
    else if (message?.kind === "need" && !this.#hasAsked) void this.#fetch(message.file);
    else if (message?.kind === "done") void this.#done();
    else if (message?.kind === "failed") {
      this.#close();
      this.#onEnd({ state: "failed", error: message.error });
    } else this.#fail(GARBLED);
  }

  #take({ text, events }: Extract<FromRun, { kind: "events" }>): void {
    this.#textLength += text.length;
    if (this.#textLength > MOST_TEXT) this.#fail(GARBLED);
    else {
      this.#texts.push(text);
      this.#onEvents(events);
    }
  }

  /** What the network takes is not the program's time. */
  async #fetch(file: string): Promise<void> {
    this.#hasAsked = true;
    this.#limit.pause();
    const folder = new URL(this.#request.frameHref, document.baseURI);
    const bytes = await fetchOnce(new URL(file, folder).href, "arrayBuffer").catch(() => null);
    if (this.#isOver) return;
    this.#port.postMessage({ kind: "file", bytes });
    this.#limit.resume();
  }

  async #done(): Promise<void> {
    this.#close();
    const hash = await linesHash(this.#texts.join("\n"));
    this.#onEnd({ state: "done", ...(hash && { hash }) });
  }

  async #outOfTime(): Promise<void> {
    const isAlive = await this.#close();
    this.#onEnd(failed(isAlive ? TOO_LONG : TOO_BIG));
  }

  #fail(message: string): void {
    this.#close();
    this.#onEnd(failed(message));
  }

  /** Ends the worker and lets nothing more of it through; tells whether the frame is alive. */
  #close(): Promise<boolean> {
    this.#isOver = true;
    this.#limit.pause();
    clearTimeout(this.#starting);
    this.#port.close();
    const ending = this.#endWorker();
    // Whoever ran this one may well run it again.
    ending.then((isAlive) => isAlive && warm(this.#request.frameHref));
    return ending;
  }
}

const failed = (message: string): RunEnd => ({ state: "failed", error: { name: "Error", message } });
