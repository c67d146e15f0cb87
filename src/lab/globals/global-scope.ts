import { define } from "./define.ts";
import { GLOBAL_NAMES } from "./global-names.ts";

// Taken hold of: for a moment the scope holds nothing.
const scope = globalThis;
const { ownKeys, deleteProperty, get } = Reflect;
const { hasOwn, fromEntries } = Object;

const LISTENING = ["constructor", "addEventListener", "removeEventListener", "dispatchEvent"];
/** What Chromium has put between the scope and EventTarget, where nothing can remove it. */
const STUCK = { TEMPORARY: 0, PERSISTENT: 1 };
/** What the scope inherits and cannot lose. A program sees these names, with nothing behind them. */
const EMPTY = [...LISTENING.slice(1), ...Object.keys(STUCK)];
/** What Node's own fetch leaves in the scope for good. */
const AGENTS = ["undici.globalDispatcher.2", "undici.globalDispatcher.1"];

/**
 * Leaves of the global scope what a run has, and nothing else: the same names in the same order, with the
 * same objects behind it, whatever the host had there.
 */
export function keepGlobals(): void {
  const kept = GLOBAL_NAMES.filter((name) => name in scope).map((name) => [name, get(scope, name)] as const);
  clear(scope);
  // Nothing can remove, nor change, three of them: Infinity, NaN and undefined.
  define(scope, fromEntries(kept.filter(([name]) => !hasOwn(scope, name))));
  define(scope, fromEntries(EMPTY.map((name) => [name, undefined])));
  for (const name of AGENTS)
    Object.defineProperty(scope, Symbol.for(name), { value: undefined, writable: true });
  define(scope, { [Symbol.toStringTag]: "global" });
  inheritAsWorkersDo();
}

/** Has the scope inherit from two objects, which are empty now, and from EventTarget. */
function inheritAsWorkersDo(): void {
  const { prototype } = EventTarget;
  const methods = LISTENING.map((name) => [name, get(prototype, name)]);
  for (const name of Object.getOwnPropertyNames(prototype)) deleteProperty(prototype, name);
  define(prototype, fromEntries(methods));
  // Browsers do not let go of what is there; Node does.
  Reflect.setPrototypeOf(scope, Object.create(Object.create(prototype)));
  const first: object = Object.getPrototypeOf(scope);
  for (let each = first; each !== prototype; each = Object.getPrototypeOf(each)) clear(each);
  for (const [name, value] of Object.entries(STUCK))
    if (!(name in first)) Object.defineProperty(first, name, { value, enumerable: true });
}

function clear(object: object): void {
  for (const name of ownKeys(object)) deleteProperty(object, name);
}
