// Mermaid's databases are not typed for others: what is read from them is looked at first.

/** Whether something is an object with properties. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The objects among what a list, a map or a set holds. */
export function records(value: unknown): Record<string, unknown>[] {
  const list = Array.isArray(value)
    ? value
    : value instanceof Map || value instanceof Set
      ? [...value.values()]
      : [];
  return list.filter(isRecord);
}

/** Text, or a number as text; else nothing. */
export const text = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? `${value}` : "";

/** What one of an object's own functions returns for nothing; undefined if there is no such function. */
export function call(object: unknown, name: string): unknown {
  const method = isRecord(object) ? object[name] : undefined;
  return typeof method === "function" ? method.call(object) : undefined;
}
