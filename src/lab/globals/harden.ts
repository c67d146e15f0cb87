/**
 * What the lab itself stands on. Errors and plain objects are left alone: programs set properties on those.
 */
const FOUNDATIONS = () => [
  Array,
  Map,
  Set,
  WeakMap,
  WeakSet,
  Promise,
  String,
  Number,
  Boolean,
  RegExp,
  JSON,
  Math,
  Reflect,
  Date,
  Headers,
  Request,
  Response,
  URL,
  TextEncoder,
  TextDecoder,
  Uint8Array,
  crypto,
  performance,
];

/** Freezes the built-in objects that the lab uses, so that no program can have them lie to it. */
export function harden(): void {
  for (const object of FOUNDATIONS()) {
    const prototype: unknown = Reflect.get(object, "prototype");
    if (typeof prototype === "object" && prototype !== null) Object.freeze(prototype);
    Object.freeze(object);
  }
  Object.freeze(crypto.subtle);
  for (const stream of [ReadableStream, WritableStream]) {
    freezeMethods(stream.prototype);
    Object.freeze(stream);
  }
}

/** Node gives the streams that it makes itself, as of a clone, a constructor by mere assignment. */
function freezeMethods(prototype: object): void {
  for (const name of Reflect.ownKeys(prototype)) {
    if (name === "constructor") continue;
    const isAccessor = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    Object.defineProperty(prototype, name, { configurable: false, ...(!isAccessor && { writable: false }) });
  }
  Object.preventExtensions(prototype);
}
