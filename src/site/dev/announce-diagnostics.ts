import type { ShownDiagnostic } from "../../browser/diagnostics/shown-diagnostic.ts";

type Listener = (diagnostics: readonly ShownDiagnostic[]) => void;

// The loader finds the diagnostics in Vite's module runner, and the dev server sends them to pages from Node:
// see render-site.ts.
const KEY = Symbol.for("running-notes.problems");
const shared = globalThis as { [KEY]?: { diagnostics: readonly ShownDiagnostic[]; listener?: Listener } };
shared[KEY] ??= { diagnostics: [] };
const state = shared[KEY];

/** Stores the present diagnostics, and calls the listener with them. */
export function announceDiagnostics(diagnostics: readonly ShownDiagnostic[]): void {
  state.diagnostics = diagnostics;
  state.listener?.(diagnostics);
}

/** Returns the diagnostics that were announced last. */
export const announcedDiagnostics = (): readonly ShownDiagnostic[] => state.diagnostics;

/** Sets the function to call with each later announcement, in place of an earlier function. */
export function onDiagnostics(listener: Listener): void {
  state.listener = listener;
}
