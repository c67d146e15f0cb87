import type { Scheme } from "../palette.ts";

/** What the page may ask of the frame. */
export type FromPage =
  | {
      readonly kind: "draw";
      readonly source: string;
      readonly name: string;
      readonly scheme: Scheme;
      /** The interface font's file, to measure labels with; without it the system's font serves. */
      readonly font: ArrayBuffer | null;
    }
  | { readonly kind: "scheme"; readonly scheme: Scheme };

/** Reads a message from the page; `undefined` if it has no shape that the frame knows. */
export function readMessage(data: unknown): FromPage | undefined {
  if (typeof data !== "object" || data === null || !("kind" in data)) return undefined;
  const { kind, scheme, source, name, font } = data as Record<string, unknown>;
  if (scheme !== "light" && scheme !== "dark") return undefined;
  if (kind === "scheme") return { kind, scheme };
  if (kind !== "draw" || typeof source !== "string" || typeof name !== "string") return undefined;
  return { kind, source, name, scheme, font: font instanceof ArrayBuffer ? font : null };
}
