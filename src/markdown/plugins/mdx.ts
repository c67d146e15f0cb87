import type { MdastNode, MdastPluginDefinition, MdastVisitorContext } from "satteri";
import { component } from "../components.ts";
import type { RenderContext } from "../context.ts";
import { element } from "../properties.ts";

type Jsx = Extract<MdastNode, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;
type Code = Extract<MdastNode, { type: "mdxjsEsm" | "mdxFlowExpression" | "mdxTextExpression" }>;

const BLOCKS = new Set([
  "paragraph",
  "list",
  "blockquote",
  "code",
  "heading",
  "table",
  "thematicBreak",
  "mdxJsxFlowElement",
]);

/**
 * Puts HTML in the place of an MDX note's components and drops its comments. Nothing else of MDX is let
 * through: what the guard should have refused stops the build here.
 */
export function mdx({ note }: RenderContext): MdastPluginDefinition | undefined {
  if (note.format !== "mdx") return undefined;
  const refuse = (node: Readonly<Jsx | Code>, what: string): never => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    throw new Error(`${note.file}:${line}:${column}: ${what} must not stand in a note.`);
  };
  const jsx = (node: Readonly<Jsx>, context: MdastVisitorContext) => {
    const attributes: Record<string, string> = {};
    for (const attribute of node.attributes) {
      const value = attribute.type === "mdxJsxAttribute" ? (attribute.value ?? "") : undefined;
      if (attribute.type !== "mdxJsxAttribute" || typeof value !== "string")
        return refuse(node, "A computed attribute");
      attributes[attribute.name] = value;
    }
    const inline = !node.children.some(({ type }) => BLOCKS.has(type));
    const made = component(node.name ?? "", attributes, node.children, inline ? "span" : "div");
    if (!made) return refuse(node, `<${node.name ?? ""}>`);
    context.replaceNode(node, inline && isAlone(node, context) ? element("p", {}, [made]) : made);
  };
  const code = (node: Readonly<Code>, context: MdastVisitorContext) => {
    if (node.type === "mdxjsEsm" || node.value.trim() !== "") return refuse(node, "JavaScript");
    context.removeNode(node);
  };
  return {
    name: "mdx",
    options: { position: true },
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
    mdxjsEsm: code,
    mdxFlowExpression: code,
    mdxTextExpression: code,
  };
}

/** Words that stand for themselves are a paragraph, but not in a list without empty lines. */
function isAlone(node: Readonly<Jsx>, context: MdastVisitorContext): boolean {
  const parent = context.parent(node);
  return node.type === "mdxJsxFlowElement" && !(parent?.type === "listItem" && !parent.spread);
}
