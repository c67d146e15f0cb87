import type { Root } from "mdast";
// The MDX kinds of node are declared by the parser's types.
import type {} from "satteri";
import { shorten } from "../../text/shorten.ts";
import { isWikilink, schemeOf } from "../contents/links.ts";
import { type Diagnostic, type DiagnosticKind, diagnostic } from "../diagnostic/diagnostic.ts";
import type { At } from "../text/place.ts";
import { walk } from "../tree/walk.ts";
import { type Components, componentDiagnostics } from "./component-rules.ts";

const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "claim:"]);

/** Whether a link may stand in a page: relative, or of a scheme that runs nothing. */
export function isSafeUrl(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined || SAFE_SCHEMES.has(scheme);
}

/**
 * What neither Markdown nor MDX notes may hold: raw HTML, URLs that run something, and in MDX imports, expressions,
 * components that are not the site's own, and attributes that are not plain text.
 */
export function guard(tree: Root, source: string, components: Components, at: At): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  walk(tree, (node) => {
    const report = (kind: DiagnosticKind, message: string, suggestion?: string) =>
      diagnostics.push(diagnostic(kind, at(node.position?.start.offset ?? 0), message, suggestion));
    switch (node.type) {
      case "html":
        report("raw-html", `Raw HTML is shown as text: ${short(node.value)}`, "write it in Markdown");
        break;
      case "link":
      case "image":
      case "definition":
        // The name in a wikilink is no address: [[Rust: ownership]].
        if (isSafeUrl(node.url) || isWikilink(node, source)) break;
        report(
          "unsafe-url",
          `A link must not use ${schemeOf(node.url)}`,
          "use https:, mailto: or a note's name",
        );
        break;
      case "mdxjsEsm":
        report(
          "mdx-import",
          `A note imports and exports nothing: ${short(node.value)}`,
          "components are there by name",
        );
        break;
      case "mdxFlowExpression":
      case "mdxTextExpression":
        if (node.value.trim() === "") break;
        report("mdx-expression", `A note computes nothing: {${short(node.value)}}`, "write \\{ for a brace");
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        componentDiagnostics(node, components, report);
    }
  });
  return diagnostics;
}

const short = (text: string) => shorten(text.trim().split("\n", 1)[0] ?? "", 60);
