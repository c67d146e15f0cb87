import type { ShownDiagnostic } from "../../browser/diagnostics/shown-diagnostic.ts";

type Listener = (diagnostics: readonly ShownDiagnostic[]) => void;

// The loader finds the problems in Vite's module runner, the dev server tells them from Node: see
// render-site.ts.
const KEY = Symbol.for("running-notes.problems");
const shared = globalThis as { [KEY]?: { diagnostics: readonly ShownDiagnostic[]; listener?: Listener } };
shared[KEY] ??= { diagnostics: [] };
const state = shared[KEY];

/** Tells whoever listens what is wrong now. */
export function announceDiagnostics(diagnostics: readonly ShownDiagnostic[]): void {
  state.diagnostics = diagnostics;
  state.listener?.(diagnostics);
}

/** What was announced last. */
export const announcedDiagnostics = (): readonly ShownDiagnostic[] => state.diagnostics;

/** Listens to what is announced from now on; one listens at a time. */
export function onDiagnostics(listener: Listener): void {
  state.listener = listener;
}
