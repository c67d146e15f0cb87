import type { FootnoteDefinition, Root, Text } from "mdast";
import { looseFootnotes } from "../contents/loose-footnotes.ts";
import { type Diagnostic, diagnosticsOf } from "../diagnostic/diagnostic.ts";
import type { At } from "../text/place.ts";
import { suggestFrom } from "../text/suggest.ts";
import { offsetOf } from "../tree/outline.ts";
import { walk } from "../tree/walk.ts";

/**
 * The kinds of diagnostics on footnotes, with their severities. One pass over a note finds them all, so these
 * are one rule.
 */
export const FOOTNOTE_KINDS = {
  "footnote-without-text": "warning",
  "footnote-unused": "warning",
  "footnote-twice": "warning",
  "footnote-form": "warning",
  "footnotes-too-deep": "error",
} as const;

const diagnostic = diagnosticsOf(FOOTNOTE_KINDS);

/**
 * Checks a note's footnotes: marks without a text, texts without a mark, labels used twice, chains that are
 * too long, and forms that are not supported.
 */
export function footnoteDiagnostics(tree: Root, source: string, at: At): Diagnostic[] {
  const footnotes = footnotesOf(tree);
  return [...definitionDiagnostics(footnotes, at), ...markDiagnostics(source, footnotes, at)];
}

interface Footnotes {
  /** By identifier; of footnotes with the same label the first counts, as on the page. */
  readonly texts: ReadonlyMap<string, FootnoteDefinition>;
  readonly repeated: readonly FootnoteDefinition[];
  /** The identifiers that each footnote names; under `undefined`, those that the note's text names. */
  readonly named: ReadonlyMap<FootnoteDefinition | undefined, ReadonlySet<string>>;
  /** Definitions of links that were meant to be footnotes: `[^two words]: …`. */
  readonly misread: readonly { readonly label: string; readonly offset: number }[];
  /** Texts that may contain marks which were not parsed as such. */
  readonly prose: readonly Text[];
}

function footnotesOf(tree: Root): Footnotes {
  const texts = new Map<string, FootnoteDefinition>();
  const repeated: FootnoteDefinition[] = [];
  const named = new Map<FootnoteDefinition | undefined, Set<string>>();
  const misread: { label: string; offset: number }[] = [];
  const prose: Text[] = [];
  walk(tree, (node, parents) => {
    if (node.type === "text") prose.push(node);
    if (node.type === "footnoteDefinition") {
      if (texts.has(node.identifier)) repeated.push(node);
      else texts.set(node.identifier, node);
    }
    if (node.type === "footnoteReference") {
      const from = parents.find((parent) => parent.type === "footnoteDefinition");
      named.set(from, (named.get(from) ?? new Set()).add(node.identifier));
    }
    if (node.type === "definition" && /^\^./.test(node.label ?? ""))
      misread.push({ label: node.label ?? "", offset: offsetOf(node) });
  });
  return { texts, repeated, named, misread, prose };
}

function definitionDiagnostics(footnotes: Footnotes, at: At): Diagnostic[] {
  const { texts, repeated, misread } = footnotes;
  const shown = depthsOf(footnotes);
  const [tooDeep] = [...shown].find(([, depth]) => depth > DEEPEST) ?? [];
  const deep = tooDeep === undefined ? undefined : texts.get(tooDeep);
  return [
    ...(deep ? [diagnostic("footnotes-too-deep", at(offsetOf(deep)), TOO_DEEP, "join their texts")] : []),
    ...misread.map(({ label, offset }) =>
      diagnostic(
        "footnote-form",
        at(offset),
        `This is not a footnote: the label "${label}" has a space.`,
        `write [${label.trim().replace(/\s+/g, "-")}] in both places`,
      ),
    ),
    ...repeated.map((node) =>
      diagnostic(
        "footnote-twice",
        at(offsetOf(node)),
        `The footnote [^${labelOf(node)}] already has a text, on line ${at(offsetOf(texts.get(node.identifier) ?? node)).line}; this one is not shown.`,
        "give it another label, or drop it",
      ),
    ),
    ...[...texts].flatMap(([identifier, node]) => {
      const place = at(offsetOf(node));
      const mark = `[^${labelOf(node)}]`;
      if (!shown.has(identifier)) {
        const message = `The footnote ${mark} is never used, so its text is not shown.`;
        return diagnostic(
          "footnote-unused",
          place,
          message,
          `write ${mark} where the text needs it, or drop it`,
        );
      }
      if (node.children.length > 0) return [];
      const message = `The footnote ${mark} has no text.`;
      return diagnostic("footnote-without-text", place, message, "write it behind the colon");
    }),
  ];
}

/** The longest chain of footnotes in which each leads to the next. */
const DEEPEST = 2_000;

const TOO_DEEP = `More than ${DEEPEST.toLocaleString("en")} footnotes lead from one to the next, here for the first time.`;

/**
 * Finds the footnotes that the page shows, each with the length of the chain to it: 1 for a footnote that the
 * note's text names.
 */
function depthsOf({ texts, named }: Footnotes): ReadonlyMap<string, number> {
  const depths = new Map([...(named.get(undefined) ?? [])].map((identifier) => [identifier, 1]));
  for (const [identifier, depth] of depths)
    for (const next of named.get(texts.get(identifier)) ?? [])
      if (!depths.has(next)) depths.set(next, depth + 1);
  return depths;
}

function markDiagnostics(source: string, { texts, named, prose }: Footnotes, at: At): Diagnostic[] {
  const labels = [...texts.values()].map(labelOf);
  const suggest = suggestFrom(labels);
  const diagnostics: Diagnostic[] = [];
  for (const node of prose)
    for (const { form, label, offset } of looseFootnotes(node, source, texts.size + named.size > 0)) {
      if (form === "inline") {
        const message = "This is no footnote here: ^[…] is shown as it is written.";
        const advice = "write [^1], and below it a line [^1]: with the text";
        diagnostics.push(diagnostic("footnote-form", at(offset), message, advice));
        continue;
      }
      const near = suggest(label);
      const advice =
        near === undefined ? `add a line [^${label}]: with its text` : `did you mean [^${near}]?`;
      diagnostics.push(
        diagnostic("footnote-without-text", at(offset), `The footnote [^${label}] has no text.`, advice),
      );
    }
  return diagnostics;
}

const labelOf = ({ label, identifier }: FootnoteDefinition) => label ?? identifier;
