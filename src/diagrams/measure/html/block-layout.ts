import type { ComputedStyle } from "../css/computed-style.ts";
import { toPixels } from "../css/length.ts";
import { childNodes } from "../css/tree.ts";
import type { Layout } from "../layout.ts";
import { inlineItems, isBlock } from "./inline-items.ts";
import { breakLines, type Line } from "./line-breaking.ts";

/** A line at its place in its block. */
interface PlacedLine {
  readonly line: Line;
  /** The style of the block that contains the line. */
  readonly style: ComputedStyle;
  /** Pixels from the left and the top of the outermost block's content. */
  readonly x: number;
  readonly y: number;
  /** The width that the line may take. */
  readonly room: number;
}

/** A block's content, laid out; pixels. */
export interface BlockContent {
  /** The width of the widest line or block. */
  readonly width: number;
  readonly height: number;
  /** The width of the widest piece that cannot be broken. */
  readonly minWidth: number;
  readonly lines: readonly PlacedLine[];
}

/** Lays out the content of an element, in lines and blocks below each other. */
export function layOutBlock(element: Element, width: number, layout: Layout): BlockContent {
  const style = layout.styles.of(element);
  const stack = new Stack(style, width, layout);
  let inline: Node[] = [];
  for (const node of childNodes(element)) {
    if (!isBlock(node, layout)) {
      inline.push(node);
      continue;
    }
    stack.addLines(inline);
    inline = [];
    stack.addBlock(node);
  }
  stack.addLines(inline);
  return stack;
}

/**
 * Sums an element's padding and border on each side, in pixels.
 * @param whole what percentages refer to, in pixels
 */
export function edges(
  style: ComputedStyle,
  whole: number,
): { left: number; right: number; top: number; bottom: number } {
  const pixels = (property: string) =>
    toPixels(style.own.get(property) ?? "", { fontSize: style.fontSize, whole }) ?? 0;
  const edge = (side: string) => {
    const border = /^(?:none|hidden)$/.test(style.own.get(`border-${side}-style`) ?? "none");
    return pixels(`padding-${side}`) + (border ? 0 : pixels(`border-${side}-width`));
  };
  return { left: edge("left"), right: edge("right"), top: edge("top"), bottom: edge("bottom") };
}

class Stack implements BlockContent {
  width = 0;
  height = 0;
  minWidth = 0;
  readonly lines: PlacedLine[] = [];
  readonly #style: ComputedStyle;
  readonly #room: number;
  readonly #layout: Layout;
  /** The last block's margin, which the next one's may overlap. */
  #margin = 0;

  constructor(style: ComputedStyle, room: number, layout: Layout) {
    this.#style = style;
    this.#room = room;
    this.#layout = layout;
  }

  addLines(nodes: readonly Node[]) {
    const items = inlineItems(nodes, this.#layout);
    if (items.every((item) => item !== "break" && item.text.trim() === "")) return;
    const { lines, minWidth } = breakLines(items, this.#room, this.#style, this.#layout);
    for (const line of lines) {
      this.lines.push({ line, style: this.#style, x: 0, y: this.height, room: this.#room });
      this.height += line.height;
      this.width = Math.max(this.width, line.width);
    }
    this.minWidth = Math.max(this.minWidth, minWidth);
    this.#margin = 0;
  }

  addBlock(block: Element) {
    const style = this.#layout.styles.of(block);
    const margin = (side: string) =>
      toPixels(style.own.get(`margin-${side}`) ?? "", { fontSize: style.fontSize, whole: this.#room }) ?? 0;
    const edge = edges(style, this.#room);
    const [left, right] = [edge.left + margin("left"), edge.right + margin("right")];
    const content = layOutBlock(block, this.#room - left - right, this.#layout);
    const above = Math.max(margin("top") - this.#margin, 0);
    const top = this.height + above + edge.top;
    for (const line of content.lines) this.lines.push({ ...line, x: line.x + left, y: line.y + top });
    this.height = top + content.height + edge.bottom + margin("bottom");
    this.#margin = margin("bottom");
    this.width = Math.max(this.width, content.width + left + right);
    this.minWidth = Math.max(this.minWidth, content.minWidth + left + right);
  }
}
