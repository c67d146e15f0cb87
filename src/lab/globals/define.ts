// Taken hold of, for the names that lead to them are among those that a run takes away and puts back.
const { ownKeys } = Reflect;
const { defineProperty } = Object;

/** Gives an object properties as built-in ones are: not enumerable, but open to change. */
export function define(object: object, values: Readonly<Record<PropertyKey, unknown>>): void {
  for (const name of ownKeys(values))
    defineProperty(object, name, { value: values[name], configurable: true, writable: true });
}
