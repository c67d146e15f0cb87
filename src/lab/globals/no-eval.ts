import { define } from "./define.ts";

/** A function of each kind that the language has. */
const KINDS = [() => {}, async () => {}, function* () {}, async function* () {}];

/**
 * Replaces everything that makes code of text by functions that refuse in the same words on every host. Hosts
 * refuse too, but each in its own words.
 */
export function refuseEval(): void {
  for (const kind of KINDS) {
    const prototype: object = Object.getPrototypeOf(kind);
    const type = new Proxy(prototype.constructor, { apply: refuse, construct: refuse });
    define(prototype, { constructor: type });
  }
  const evaluate = (text: unknown) => (typeof text === "string" ? refuse() : text);
  define(globalThis, { Function: Function.prototype.constructor, eval: evaluate });
}

function refuse(): never {
  throw new EvalError("Code generation from strings disallowed for this context");
}
