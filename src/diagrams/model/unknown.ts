// Mermaid's databases have no public types: values read from them are checked first.

/** Tells whether a value is an object with properties. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Lists the objects in a list, a map or a set; other values are left out. */
export function records(value: unknown): Record<string, unknown>[] {
  const list = Array.isArray(value)
    ? value
    : value instanceof Map || value instanceof Set
      ? [...value.values()]
      : [];
  return list.filter(isRecord);
}

/** Converts text or a number to text; any other value to an empty text. */
export const text = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? `${value}` : "";

/** Calls a method of an object without arguments; undefined if the object has no such method. */
export function call(object: unknown, name: string): unknown {
  const method = isRecord(object) ? object[name] : undefined;
  return typeof method === "function" ? method.call(object) : undefined;
}
