import type { Paragraph, PhrasingContent } from "mdast";
import type { MdastPluginDefinition } from "satteri";
import { offsetOf } from "../../notebook/tree/outline.ts";
import type { RenderContext } from "../context.ts";
import { propertiesOf } from "../properties.ts";

/** The looks of a callout, and the names that GitHub and Obsidian have for each. */
const LOOKS = {
  note: ["note", "info", "abstract", "summary", "tldr", "todo", "question", "help", "faq", "quote", "cite"],
  tip: ["tip", "hint", "success", "check", "done", "example"],
  important: ["important"],
  warning: ["warning", "attention"],
  caution: ["caution", "danger", "error", "bug", "failure", "fail", "missing"],
} as const;

const lookOf = new Map<string, string>(
  Object.entries(LOOKS).flatMap(([look, names]) => names.map((name) => [name, look])),
);

const MARKER = /^\[!([\w-]+)\]([+-]?)[ \t]*/;

/**
 * Turns blockquotes of the form `> [!NOTE] Title` into callouts. A `-` or `+` behind the bracket makes the
 * callout fold, as in Obsidian.
 */
export const callouts = ({ note }: RenderContext): MdastPluginDefinition | undefined =>
  note.source.includes("[!")
    ? {
        name: "callouts",
        options: { position: true },
        blockquote(node, context) {
          const first = node.children[0];
          // The parser drops backslashes: only the source tells an escaped bracket from one that opens a
          // callout.
          if (first?.type !== "paragraph" || !note.source.startsWith("[!", offsetOf(first))) return;
          const callout = readCallout(first);
          if (!callout) return;
          context.setProperty(node, "data", calloutElement(callout, propertiesOf(node)));
          context.replaceNode(first, calloutParagraphs(callout, propertiesOf(first)));
        },
      }
    : undefined;

interface Callout {
  /** As the author wrote it, in lower case. */
  readonly kind: string;
  readonly fold: "" | "+" | "-";
  readonly title: PhrasingContent[];
  /** What follows the title in the same paragraph. */
  readonly body: PhrasingContent[];
}

function readCallout({ children: [opening, ...others] }: Readonly<Paragraph>): Callout | undefined {
  const [marker, kind, fold] = (opening?.type === "text" && MARKER.exec(opening.value)) || [];
  if (opening?.type !== "text" || !marker || !kind) return undefined;
  const { title, body } = atFirstLine([{ ...opening, value: opening.value.slice(marker.length) }, ...others]);
  return { kind: kind.toLowerCase(), fold: fold as Callout["fold"], title, body };
}

/** A callout whose title hides the kind gets the kind as its label for screen readers. */
const calloutElement = ({ kind, fold, title }: Callout, properties: object | undefined) => ({
  hName: fold ? "details" : "aside",
  hProperties: {
    ...properties,
    className: ["callout"],
    "data-look": lookOf.get(kind) ?? "note",
    ...(fold ? { open: fold === "+" } : { role: "note" }),
    ...(title.length > 0 && { "aria-label": capitalised(kind) }),
  },
});

function calloutParagraphs(
  { kind, fold, title, body }: Callout,
  properties: object | undefined,
): Paragraph[] {
  const titleClass = { className: ["callout-title"] };
  // The properties of the paragraph, such as a block id, go to its last part.
  const paragraph = (children: PhrasingContent[], data: object): Paragraph => ({
    type: "paragraph",
    data,
    children,
  });
  const words: PhrasingContent[] = title.length > 0 ? title : [{ type: "text", value: capitalised(kind) }];
  const hName = fold ? "summary" : "p";
  if (body.length === 0) return [paragraph(words, { hName, hProperties: { ...properties, ...titleClass } })];
  return [
    paragraph(words, { hName, hProperties: titleClass }),
    paragraph(body, { hProperties: properties ?? {} }),
  ];
}

/** Splits phrasing where its first line ends; a side without words is empty. */
function atFirstLine(nodes: readonly PhrasingContent[]): Pick<Callout, "title" | "body"> {
  const index = nodes.findIndex(
    (node) => node.type === "break" || (node.type === "text" && node.value.includes("\n")),
  );
  const node = nodes[index];
  if (!node) return { title: unlessBlank(nodes), body: [] };
  const title = nodes.slice(0, index);
  const body = nodes.slice(index + 1);
  if (node.type === "text") {
    const end = node.value.indexOf("\n");
    title.push({ ...node, value: node.value.slice(0, end) });
    body.unshift({ ...node, value: node.value.slice(end + 1) });
  }
  return { title: unlessBlank(title), body: unlessBlank(body) };
}

const unlessBlank = (nodes: readonly PhrasingContent[]) =>
  nodes.some((node) => node.type !== "text" || node.value.trim() !== "") ? [...nodes] : [];

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).replaceAll("-", " ");
