import { diagnosticsOf } from "./diagnostic.ts";

// Kinds that other rooms find, by programs and drawings: what reads a report must know them, and `notebook`
// knows no other room.

/** What can be wrong with an example: what it says, and how it runs. */
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

/** Makes a problem of an example. */
export const exampleDiagnostic = diagnosticsOf(EXAMPLE_KINDS);

/** What can be wrong with a diagram. */
export const DIAGRAM_KINDS = {
  "diagram-syntax": "error",
  "diagram-undrawn": "warning",
  "diagram-label": "warning",
} as const;

/** Makes a problem of a diagram. */
export const diagramDiagnostic = diagnosticsOf(DIAGRAM_KINDS);
