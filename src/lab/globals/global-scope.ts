import { define } from "./define.ts";
import { GLOBAL_NAMES } from "./global-names.ts";

// Kept here: for a moment the scope is empty.
const scope = globalThis;
const { ownKeys, deleteProperty, get } = Reflect;
const { hasOwn, fromEntries } = Object;

const LISTENING = ["constructor", "addEventListener", "removeEventListener", "dispatchEvent"];
/** What Chromium has put between the scope and EventTarget, where nothing can remove it. */
const STUCK = { TEMPORARY: 0, PERSISTENT: 1 };
/** What the scope inherits and cannot lose. A program sees these names, all undefined. */
const EMPTY = [...LISTENING.slice(1), ...Object.keys(STUCK)];
/** What Node's own fetch leaves in the scope for good. */
const AGENTS = ["undici.globalDispatcher.2", "undici.globalDispatcher.1"];

/**
 * Removes everything from the global scope but what a run has: the same names in the same order, with the
 * same objects behind them, on every host.
 */
export function keepGlobals(): void {
  const kept = GLOBAL_NAMES.filter((name) => name in scope).map((name) => [name, get(scope, name)] as const);
  clear(scope);
  // Three of them can be neither removed nor changed: Infinity, NaN and undefined.
  define(scope, fromEntries(kept.filter(([name]) => !hasOwn(scope, name))));
  define(scope, fromEntries(EMPTY.map((name) => [name, undefined])));
  for (const name of AGENTS)
    Object.defineProperty(scope, Symbol.for(name), { value: undefined, writable: true });
  define(scope, { [Symbol.toStringTag]: "global" });
  inheritAsWorkersDo();
}

/** Makes the scope inherit from two empty objects and from EventTarget. */
function inheritAsWorkersDo(): void {
  const { prototype } = EventTarget;
  const methods = LISTENING.map((name) => [name, get(prototype, name)]);
  for (const name of Object.getOwnPropertyNames(prototype)) deleteProperty(prototype, name);
  define(prototype, fromEntries(methods));
  // Browsers keep the prototype that is there; Node replaces it.
  Reflect.setPrototypeOf(scope, Object.create(Object.create(prototype)));
  const first: object = Object.getPrototypeOf(scope);
  for (let each = first; each !== prototype; each = Object.getPrototypeOf(each)) clear(each);
  for (const [name, value] of Object.entries(STUCK))
    if (!(name in first)) Object.defineProperty(first, name, { value, enumerable: true });
}

function clear(object: object): void {
  for (const name of ownKeys(object)) deleteProperty(object, name);
}
