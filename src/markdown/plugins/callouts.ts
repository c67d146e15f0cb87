import type { PhrasingContent } from "mdast";
import type { MdastPluginDefinition } from "satteri";

/** The looks of a callout, and the names that GitHub and Obsidian have for each. */
const LOOKS = {
  note: ["note", "info", "abstract", "summary", "tldr", "todo", "question", "help", "faq", "quote", "cite"],
  tip: ["tip", "hint", "success", "check", "done", "example"],
  important: ["important"],
  warning: ["warning", "attention"],
  caution: ["caution", "danger", "error", "bug", "failure", "fail", "missing"],
} as const;

const lookOf = new Map<string, string>(Object.entries(LOOKS).flatMap(([look, names]) => names.map((name) => [name, look])));

const MARKER = /^\[!([\w-]+)\]([+-]?)[ \t]*/;

/** `> [!NOTE] Title` becomes a callout; with a `-` or `+` behind the bracket it folds, as in Obsidian. */
export const callouts: MdastPluginDefinition = {
  name: "callouts",
  blockquote(node, context) {
    const first = node.children[0];
    if (first?.type !== "paragraph" || first.children[0]?.type !== "text") return;
    const [opening, ...others] = first.children;
    const marker = MARKER.exec(opening.value);
    if (!marker?.[1]) return;
    const name = marker[1].toLowerCase();
    const folds = marker[2] !== "";
    const { title, body } = atFirstLine([{ ...opening, value: opening.value.slice(marker[0].length) }, ...others]);
    const words: PhrasingContent[] = title.length > 0 ? title : [{ type: "text", value: capitalised(name) }];
    context.setProperty(node, "data", {
      hName: folds ? "details" : "aside",
      hProperties: {
        className: ["callout"],
        "data-look": lookOf.get(name) ?? "note",
        ...(folds ? { open: marker[2] === "+" } : { role: "note" }),
      },
    });
    const data = { hName: folds ? "summary" : "p", hProperties: { className: ["callout-title"] } };
    context.replaceNode(first, [
      { type: "paragraph", data, children: words },
      ...(body.length > 0 ? [{ type: "paragraph" as const, children: body }] : []),
    ]);
  },
};

/** Splits phrasing where its first line ends. */
function atFirstLine(nodes: readonly PhrasingContent[]): { title: PhrasingContent[]; body: PhrasingContent[] } {
  const index = nodes.findIndex((node) => node.type === "break" || (node.type === "text" && node.value.includes("\n")));
  const node = nodes[index];
  if (!node) return { title: nodes.filter(isWorthShowing), body: [] };
  const title = nodes.slice(0, index);
  const body = nodes.slice(index + 1);
  if (node.type === "text") {
    const end = node.value.indexOf("\n");
    title.push({ ...node, value: node.value.slice(0, end) });
    body.unshift({ ...node, value: node.value.slice(end + 1) });
  }
  return { title: title.filter(isWorthShowing), body: body.filter(isWorthShowing) };
}

const isWorthShowing = (node: PhrasingContent) => node.type !== "text" || node.value.trim() !== "";
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).replaceAll("-", " ");
