import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { styleTags, tags } from "@lezer/highlight";

/** Words that the page shows as constants, though the parser takes them for any other name. */
export const likeThePage = styleTags({
  "MemberExpression/VariableName VariableDeclaration/VariableDefinition": tags.constant(tags.variableName),
});

// The colours are the page's own: they reach into the shadow root as variables, by day and by night.
const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.operator], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--code-string)" },
  { tag: tags.derefOperator, color: "inherit" },
  {
    tag: [tags.number, tags.bool, tags.null, tags.self, tags.constant(tags.variableName)],
    color: "var(--code-constant)",
  },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.typeName, tags.className],
    color: "var(--code-function)",
  },
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
]);

const SHAPES = EditorView.theme({
  "&": { backgroundColor: "transparent" },
  // The host shows the focus, around the line numbers too.
  "&.cm-focused": { outline: "0" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflowX: "auto" },
  ".cm-content": { padding: "var(--space-4) 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 var(--space-4) 0 0" },
  ".cm-gutters": { border: "0", backgroundColor: "var(--paper-raised)", color: "var(--ink-faint)" },
  ".cm-lineNumbers .cm-gutterElement": {
    minWidth: "0",
    padding: "0 var(--space-4) 0 0",
    width: "var(--numbers)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--mark)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--danger-wash)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--danger) 1px",
    textUnderlineOffset: "3px",
  },
  ".cm-tooltip": {
    border: "1px solid var(--rule-strong)",
    backgroundColor: "var(--paper-raised)",
    color: "var(--ink)",
    fontFamily: "var(--font-ui)",
  },
  ".cm-diagnostic-error": { borderLeft: "0", padding: "var(--space-1) var(--space-3)" },
});

/**
 * The editor looks as the source did before it: same face, same lines, same colours, so that nothing moves.
 */
export const look: Extension = [SHAPES, syntaxHighlighting(COLOURS)];
