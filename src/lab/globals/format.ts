const WIDE = 72;
const MOST = 100;

/**
 * Formats values as a console shows them, the same in every engine: texts as they are, other values as code,
 * separated by spaces.
 */
export function format(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === "string" ? value : show(value, new Set(), 0))).join(" ");
}

function show(value: unknown, seen: Set<unknown>, depth: number): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return `[Function${value.name && `: ${value.name}`}]`;
  if (Object.is(value, -0)) return "-0";
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  if (value instanceof RegExp || value instanceof URL) return String(value);
  if (value instanceof Promise) return "Promise {}";
  if (seen.has(value)) return "[Circular]";
  if (depth > 4) return "…";
  seen.add(value);
  const inner = (each: unknown) => show(each, seen, depth + 1);
  const text = showEntries(value, inner);
  seen.delete(value);
  return text;
}

function showEntries(value: object, inner: (value: unknown) => string): string {
  if (Array.isArray(value)) return wrap("[", value.slice(0, MOST).map(inner), "]", value.length);
  if (value instanceof Map) {
    const entries = [...value].slice(0, MOST).map(([key, each]) => `${inner(key)} => ${inner(each)}`);
    return wrap(`Map(${value.size}) {`, entries, "}", value.size);
  }
  if (value instanceof Set)
    return wrap(`Set(${value.size}) {`, [...value].slice(0, MOST).map(inner), "}", value.size);
  if (value instanceof Headers) return `Headers ${showEntries(Object.fromEntries(value), inner)}`;
  if (value instanceof Response) return `Response { status: ${value.status} }`;
  if (value instanceof Request) return `Request { ${value.method} ${new URL(value.url).pathname} }`;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const items = Array.from(value as Uint8Array);
    return wrap(
      `${value.constructor.name}(${items.length}) [`,
      items.slice(0, MOST).map(String),
      "]",
      items.length,
    );
  }
  const entries = Object.entries(value);
  const name = value.constructor?.name ?? "";
  const shown = entries.slice(0, MOST).map(([key, each]) => `${keyName(key)}: ${inner(each)}`);
  return wrap(name && name !== "Object" ? `${name} {` : "{", shown, "}", entries.length);
}

const keyName = (key: string) =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key);

function wrap(start: string, items: readonly string[], end: string, count: number): string {
  const all = count > items.length ? [...items, `… ${count - items.length} more`] : items;
  if (all.length === 0) return start + end;
  const line = `${start} ${all.join(", ")} ${end}`;
  if (line.length <= WIDE && !line.includes("\n")) return line;
  const indented = all.map((item) => `  ${item.replaceAll("\n", "\n  ")}`);
  return `${start}\n${indented.join(",\n")}\n${end}`;
}
