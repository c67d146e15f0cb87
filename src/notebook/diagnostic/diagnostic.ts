import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { Place } from "../text/place.ts";

export type Severity = "error" | "warning" | "notice";

/** A finding about a note or an example: what, where, and what to do about it. Plain data; reporters print it. */
export interface Diagnostic extends Place {
  readonly kind: DiagnosticKind;
  readonly severity: Severity;
  readonly message: string;
  readonly suggestion?: string;
}

/**
 * Every kind of problem a note or an example can have, and how grave it is. An error fails `npm run check` and the build; a warning
 * wants a look; a notice is advice.
 */
export const DIAGNOSTICS = Object.freeze({
  // front matter
  "front-matter-syntax": "error",
  "front-matter-unclosed": "error",
  "front-matter-value": "error",
  "front-matter-unknown": "notice",
  "date-form": "warning",
  "id-not-text": "error",
  "id-differs": "warning",
  // names
  "duplicate-id": "error",
  "ids-differ-in-case": "error",
  "same-page": "error",
  "reserved-name": "error",
  "shared-alias": "error",
  "alias-hidden": "warning",
  // links
  "broken-link": "error",
  "ambiguous-link": "error",
  "broken-heading": "error",
  "broken-block": "error",
  "link-by-name": "notice",
  "link-without-text": "warning",
  "link-syntax": "warning",
  "link-vague": "notice",
  "private-link": "warning",
  "file-not-published": "error",
  // addresses
  "link-address": "error",
  "link-insecure": "notice",
  "link-local": "warning",
  "link-misleading": "warning",
  // embeds and images
  "broken-embed": "error",
  "embed-cycle": "error",
  "embed-too-large": "error",
  "missing-image": "error",
  "image-kind": "error",
  "remote-image": "error",
  "image-without-text": "warning",
  "image-content": "error",
  "image-large": "warning",
  "image-too-large": "error",
  // content
  "empty-note": "warning",
  "comment-unclosed": "warning",
  "unclosed-fence": "warning",
  "footnote-without-text": "warning",
  "footnote-unused": "warning",
  "footnote-twice": "warning",
  "footnote-form": "warning",
  "footnotes-too-deep": "error",
  "raw-html": "error",
  "unsafe-url": "error",
  "not-text": "error",
  "too-deep": "error",
  "note-long": "notice",
  "note-too-large": "error",
  "table-too-large": "error",
  // how notes hang together
  orphan: "warning",
  "no-backlinks": "notice",
  "unlinked-mention": "notice",
  // what is said of tags
  "tags-syntax": "error",
  "tags-value": "error",
  "tags-unknown": "warning",
  "tags-missing": "notice",
  // MDX
  "mdx-syntax": "error",
  "mdx-import": "error",
  "mdx-expression": "error",
  "mdx-component": "error",
  "mdx-attribute": "error",
  // diagrams
  "diagram-syntax": "error",
  "diagram-undrawn": "warning",
  "diagram-label": "warning",
  // examples: what they say
  "example-name": "error",
  "example-header": "warning",
  "example-types": "error",
  "example-import": "error",
  "example-global": "warning",
  "claim-id": "error",
  // examples: how they run
  "example-failed": "error",
  "example-timeout": "error",
  "example-memory": "error",
  "example-flood": "error",
  "example-drift": "error",
  "example-unrecorded": "error",
  "example-unrepeatable": "error",
  "claim-fails": "error",
  "claim-unjudged": "error",
  // examples: what notes say of them
  "broken-example": "error",
  "broken-claim": "error",
  "example-unused": "warning",
} as const satisfies Record<string, Severity>);

export type DiagnosticKind = keyof typeof DIAGNOSTICS;

/** Makes a problem; its severity is its kind's. */
export function diagnostic(
  kind: DiagnosticKind,
  place: Place,
  message: string,
  suggestion?: string,
): Diagnostic {
  const { file, line, column } = place;
  const found = { kind, severity: DIAGNOSTICS[kind], file, line, column, message };
  return suggestion === undefined ? found : { ...found, suggestion };
}

/** Orders problems as a reader meets them: by file, line, column; then by kind, so that the order never depends on chance. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodeUnit(a.kind, b.kind) ||
      byCodeUnit(a.message, b.message),
  );
}

/**
 * Whether a problem of this kind keeps the site from being built. A diagram that cannot be drawn does not: its page says so
 * itself, and shows the source.
 */
export const stopsBuild = ({ kind, severity }: Diagnostic) =>
  severity === "error" && kind !== "diagram-syntax";

export const hasErrors = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.some(({ severity }) => severity === "error");
