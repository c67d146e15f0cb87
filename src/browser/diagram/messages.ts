/**
 * What the frame may tell the page. The page trusts none of it: sizes are numbers, words are shown as text.
 */
export type FromFrame =
  | { readonly kind: "need"; readonly file: string }
  | { readonly kind: "ready" }
  | { readonly kind: "drawn"; readonly width: number; readonly height: number }
  | { readonly kind: "failed"; readonly message: string; readonly line: number | null };

const LARGEST = 20_000;
const LONGEST = 2_000;
const SCRIPT = /^[\w-]{1,100}\.js$/;

const isSize = (value: unknown): value is number => typeof value === "number" && value > 0 && value < LARGEST;

/** Reads a message from the frame; `undefined` if it has no shape that the page knows. */
export function readMessage(data: unknown): FromFrame | undefined {
  if (typeof data !== "object" || data === null || !("kind" in data)) return undefined;
  const { kind, file, width, height, message, line } = data as Record<string, unknown>;
  if (kind === "ready") return { kind };
  if (kind === "need" && typeof file === "string" && SCRIPT.test(file)) return { kind, file };
  if (kind === "drawn" && isSize(width) && isSize(height)) return { kind, width, height };
  if (kind !== "failed" || typeof message !== "string") return undefined;
  return { kind, message: message.slice(0, LONGEST), line: isSize(line) ? Math.round(line) : null };
}
