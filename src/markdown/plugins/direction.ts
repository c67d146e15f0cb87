import type { MdastNode, MdastPluginDefinition, MdastVisitorContext } from "satteri";
import type { RenderContext } from "../context.ts";
import { addProperties } from "../properties.ts";

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const LETTER = /\p{L}/gu;

/**
 * Marks blocks that are written from right to left. The browser's `dir=auto` goes by the first letter, which
 * is wrong for an Arabic sentence that begins with the Latin name of a product; here the majority of the
 * letters decides.
 */
export function direction({ note }: RenderContext): MdastPluginDefinition | undefined {
  if (note.source.search(RIGHT_TO_LEFT) < 0) return undefined;
  const mark = (node: Readonly<MdastNode>, context: MdastVisitorContext) => {
    if (isDeep(node, context)) return;
    if (isRightToLeft(context.textContent(node))) addProperties(node, { dir: "rtl" }, context);
  };
  return {
    name: "direction",
    paragraph: mark,
    heading: mark,
    list: mark,
    table: mark,
    blockquote: mark,
    inlineCode: (node, context) => addProperties(node, { dir: "ltr" }, context),
  };
}

/**
 * Levels of nesting at which a block gets a direction: the text is read again at each level. Deeper blocks
 * inherit the direction of the block around them.
 */
const LEVELS = 20;

function isDeep(node: Readonly<MdastNode>, context: MdastVisitorContext): boolean {
  let level = 0;
  for (let parent = context.parent(node); parent; parent = context.parent(parent))
    if (++level > LEVELS) return true;
  return false;
}

/** Tells whether at least half of a text's letters are written from right to left. */
export function isRightToLeft(text: string): boolean {
  const rightToLeft = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  return rightToLeft > 0 && rightToLeft * 2 >= (text.match(LETTER)?.length ?? 0);
}
