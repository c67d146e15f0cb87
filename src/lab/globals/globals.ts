import type { GlobalClock } from "../run/current-clock.ts";
import { fill, uuid } from "../run/random.ts";
import { define } from "./define.ts";
import { keepGlobals } from "./global-scope.ts";
import { installLocale } from "./locale.ts";
import { refuseEval } from "./no-eval.ts";
import { dropUnevenMethods } from "./uneven-methods.ts";
import { installDate } from "./utc-date.ts";
import { installWeb } from "./web.ts";

/** When every run begins: the first moment of 2026, in UTC. */
const EPOCH = Date.UTC(2026, 0, 1);

/** What reckons for a time that nobody knows. */
const SLOW = [
  "sign",
  "verify",
  "digest",
  "encrypt",
  "decrypt",
  "importKey",
  "exportKey",
  "generateKey",
  "deriveBits",
  "deriveKey",
  "wrapKey",
  "unwrapKey",
] as const;

/**
 * Makes time, chance, locale and zone of a process or worker those of a run: dates and timers go by its
 * clock, random numbers by its seed, and what takes real time holds the clock. The global scope is then the
 * same everywhere, and from here on nothing tells one engine from another.
 */
export function installGlobals(clock: GlobalClock, random: () => number): void {
  Math.random = random;
  Object.defineProperty(Event.prototype, "timeStamp", { get: () => clock.now });
  define(AbortSignal, { timeout: (ms: number) => abortAfter(clock, ms) });
  dropUnevenMethods();
  refuseEval();
  installDate(() => EPOCH + clock.now);
  installLocale();
  installWeb({ read: (work) => clock.real(work) });
  define(globalThis, {
    ...timers(clock),
    crypto: cryptoOf(clock, random),
    performance: { now: () => clock.now, timeOrigin: EPOCH },
    fetch: noNetwork,
  });
  keepGlobals();
}

function cryptoOf(clock: GlobalClock, random: () => number): Record<string, unknown> {
  const { subtle: native } = crypto;
  const slow = (name: (typeof SLOW)[number]) => {
    const work = native[name].bind(native) as (...values: unknown[]) => Promise<unknown>;
    return [name, (...values: unknown[]) => clock.real(() => work(...values))];
  };
  return {
    randomUUID: () => uuid(random),
    getRandomValues: (array: ArrayBufferView) => fill(array, random),
    // A browser has it only on https and on localhost.
    ...(native && { subtle: Object.fromEntries(SLOW.map(slow)) }),
  };
}

type Callback = (...args: unknown[]) => void;

function timers(clock: GlobalClock) {
  const setTimeout = (callback: Callback, ms = 0, ...args: unknown[]) =>
    clock.after(ms, () => callback(...args));
  const setInterval = (callback: Callback, ms = 0, ...args: unknown[]) => {
    const id = clock.newId();
    const wait = Math.max(1, ms);
    const tick = () => {
      // Before the call, so that the call may cancel it.
      clock.after(wait, tick, { holds: false, id });
      callback(...args);
    };
    return clock.after(wait, tick, { holds: false, id });
  };
  const clear = (id: unknown) => clock.cancel(id);
  return { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear };
}

function abortAfter(clock: GlobalClock, ms: number): AbortSignal {
  const controller = new AbortController();
  const late = () => controller.abort(new DOMException("The operation timed out.", "TimeoutError"));
  clock.after(ms, late, { holds: false });
  return controller.signal;
}

function noNetwork(): never {
  throw new TypeError('An example has no network but its own: client("…", service).fetch("/path").');
}
