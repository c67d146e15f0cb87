import type { Clock } from "./clock.ts";
import { fill, uuid } from "./random.ts";
import { installWeb } from "./web.ts";

/** When every run begins: the first moment of 2026, in UTC. */
const EPOCH = Date.UTC(2026, 0, 1);

const CRYPTO = [
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
] as const;

/**
 * Makes time and chance of a process or worker those of a run: dates and timers go by its clock, random numbers by its
 * seed, and what takes real time holds the clock. From here on nothing tells one engine from another.
 */
export function installGlobals(clock: Clock, random: () => number): void {
  Math.random = random;
  define(crypto, {
    randomUUID: () => uuid(random),
    getRandomValues: (array: ArrayBufferView) => fill(array, random),
  });
  if (crypto.subtle) {
    for (const name of CRYPTO) {
      const native = crypto.subtle[name].bind(crypto.subtle) as (...args: unknown[]) => Promise<unknown>;
      define(crypto.subtle, { [name]: (...args: unknown[]) => clock.real(() => native(...args)) });
    }
  }
  define(performance, { now: () => clock.now, timeOrigin: EPOCH });
  Object.defineProperty(Event.prototype, "timeStamp", { get: () => clock.now });
  // Clocks that nobody would miss.
  define(performance, { mark: undefined, measure: undefined });
  Reflect.deleteProperty(globalThis, "Temporal");
  define(AbortSignal, { timeout: (ms: number) => abortAfter(clock, ms) });
  define(globalThis, { Date: virtualDate(clock), ...timers(clock), fetch: noNetwork });
  installWeb({ read: (work) => clock.real(work) });
}

function virtualDate(clock: Clock): DateConstructor {
  const now = () => EPOCH + clock.now;
  const Native = Date;
  class VirtualDate extends Native {
    constructor(...parts: [] | ConstructorParameters<DateConstructor>) {
      if (parts.length === 0) super(now());
      else super(...(parts as ConstructorParameters<DateConstructor>));
    }
    static override now = now;
  }
  // Called without `new` a Date is a text; a class cannot be called so.
  return new Proxy(VirtualDate, { apply: () => new VirtualDate().toString() }) as unknown as DateConstructor;
}

type Callback = (...args: unknown[]) => void;

function timers(clock: Clock) {
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

function abortAfter(clock: Clock, ms: number): AbortSignal {
  const controller = new AbortController();
  const late = () => controller.abort(new DOMException("The operation timed out.", "TimeoutError"));
  clock.after(ms, late, { holds: false });
  return controller.signal;
}

function noNetwork(): never {
  throw new TypeError('An example has no network but its own: client("…", service).fetch("/path").');
}

function define(object: object, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(object, name, { value, configurable: true, writable: true });
}
