import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { byType, diagnosticsBy } from "../diagnostic/rule.ts";
import { offsetOf } from "../tree/outline.ts";
import { walk } from "../tree/walk.ts";
import { commentUnclosed } from "./comment-unclosed.ts";
import { emptyNote } from "./empty-note.ts";
import { footnoteDiagnostics } from "./footnote-rules.ts";
import { idDiffers } from "./id-differs.ts";
import { imageWithoutText } from "./links/image-without-text.ts";
import { linkSyntax } from "./links/link-syntax.ts";
import { linkWithoutText } from "./links/link-without-text.ts";
import { unsafeUrl } from "./links/unsafe-url.ts";
import { mdxAttribute } from "./mdx/mdx-attribute.ts";
import { mdxComponent } from "./mdx/mdx-component.ts";
import { mdxExpression } from "./mdx/mdx-expression.ts";
import { mdxImport } from "./mdx/mdx-import.ts";
import { noteLong } from "./note-long.ts";
import { noteTooLarge } from "./note-too-large.ts";
import { rawHtml } from "./raw-html.ts";
import { tableTooLarge } from "./table-too-large.ts";
import type { NodeRule, NoteText } from "./text/note-text.ts";
import { unclosedFence } from "./unclosed-fence.ts";

/** The rules for one note by itself. Their order means nothing. */
export const NOTE_RULES = [
  commentUnclosed,
  emptyNote,
  idDiffers,
  linkSyntax,
  noteLong,
  noteTooLarge,
  tableTooLarge,
];

/** The rules for the nodes of a note. */
export const NODE_RULES = [
  imageWithoutText,
  linkWithoutText,
  mdxAttribute,
  mdxComponent,
  mdxExpression,
  mdxImport,
  rawHtml,
  unclosedFence,
  unsafeUrl,
];

const BY_TYPE = byType<NodeRule>(NODE_RULES);

/** Checks one note by itself: its nodes in one walk, whatever the number of the rules. */
export function checkNote(note: NoteText): Diagnostic[] {
  const { tree, source, at } = note;
  const diagnostics: Diagnostic[] = [];
  walk(tree, (node) => {
    for (const { rule } of BY_TYPE.get(node.type) ?? [])
      diagnostics.push(...diagnosticsBy(rule, () => at(offsetOf(node)), node, note));
  });
  for (const rule of NOTE_RULES) diagnostics.push(...diagnosticsBy(rule, () => at(0), note));
  return [...diagnostics, ...footnoteDiagnostics(tree, source, at)];
}
