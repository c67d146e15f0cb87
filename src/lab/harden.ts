/** What the lab itself stands on. Errors and plain objects are left alone: programs set properties on those. */
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
  ReadableStream,
  WritableStream,
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
}
