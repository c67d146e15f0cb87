import { diagnosticsOf } from "./diagnostic.ts";

// Kinds of diagnostics that other rooms find in programs and drawings. They stand here because a report must
// know them, and `notebook` imports no other room.

/** The kinds of diagnostics on an example: on its source, and on its run. */
export const EXAMPLE_KINDS = {
  "example-name": "error",
  "example-header": "warning",
  "example-types": "error",
  "example-import": "error",
  "example-global": "warning",
  "claim-id": "error",
  "example-failed": "error",
  "example-timeout": "error",
  "example-memory": "error",
  "example-flood": "error",
  "example-drift": "error",
  "example-unrecorded": "error",
  "example-unrepeatable": "error",
  "claim-fails": "error",
  "claim-unjudged": "error",
} as const;

/** Makes a diagnostic of an example. */
export const exampleDiagnostic = diagnosticsOf(EXAMPLE_KINDS);

/** The kinds of diagnostics on a diagram. */
export const DIAGRAM_KINDS = {
  "diagram-syntax": "error",
  "diagram-undrawn": "warning",
  "diagram-label": "warning",
} as const;

/** Makes a diagnostic of a diagram. */
export const diagramDiagnostic = diagnosticsOf(DIAGRAM_KINDS);
