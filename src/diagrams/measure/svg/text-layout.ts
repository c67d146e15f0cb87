import { childNodes } from "../css/tree.ts";
import type { Rect } from "../geometry/rect.ts";
import { fontHeight, type Layout, measureText } from "../layout.ts";
import { lengthOf } from "./attribute-length.ts";
import { baselineOffset } from "./baseline.ts";
import { collapseSpace } from "./collapse-space.ts";

/** A piece of a text, all of one element, where it is drawn. */
export interface TextFragment {
  /** The element that the text stands in. */
  readonly element: Element;
  /** Pixels. */
  readonly width: number;
  /** Around the font's height and all that is painted, in the coordinates of the `<text>`. */
  readonly box: Rect;
}

/**
 * Lays out a `<text>` with all that is in it, in one line.
 * https://svgwg.org/svg2-draft/text.html#TextLayoutAlgorithm, but of lists of places only the first counts,
 * and nothing follows a path.
 */
export function layOutText(text: Element, layout: Layout): TextFragment[] {
  const pieces = [...piecesOf(text, [], layout)];
  const shown = collapseSpace(pieces);
  const begun = new Set<Element>();
  const chunks: Chunk[] = [];
  let [x, y] = [0, 0];
  pieces.forEach((piece, i) => {
    const content = shown[i];
    if (!content) return;
    const place = placeOf(piece.chain, begun, layout);
    const style = layout.styles.of(piece.element);
    if (chunks.length === 0 || place.x !== undefined || place.y !== undefined) {
      x = place.x ?? x;
      y = place.y ?? y;
      chunks.push({ anchor: style.textAnchor, fragments: [] });
    }
    x += place.dx ?? 0;
    y += place.dy ?? 0;
    const fragment = fragmentAt(x, y, content, piece.element, layout);
    chunks.at(-1)?.fragments.push(fragment);
    x += fragment.width;
  });
  return chunks.flatMap(anchored);
}

/** A text node inside of a `<text>`. */
interface Piece {
  readonly text: string;
  readonly preserved: boolean;
  readonly element: Element;
  /** The elements around it, from the `<text>` on. */
  readonly chain: readonly Element[];
}

function* piecesOf(element: Element, parents: readonly Element[], layout: Layout): Generator<Piece> {
  if (layout.styles.isHidden(element)) return;
  const chain = [...parents, element];
  for (const node of childNodes(element)) {
    if (node.nodeType === TEXT_NODE) {
      const preserved = layout.styles.of(element).whiteSpace.startsWith("pre");
      yield { text: node.nodeValue ?? "", preserved, element, chain };
    } else if (isTextContent(node)) {
      yield* piecesOf(node, chain, layout);
    }
  }
}

const TEXT_NODE = 3;
const isTextContent = (node: Node): node is Element =>
  /^(?:tspan|a|textPath)$/.test((node as Element).localName);

interface Place {
  x?: number;
  y?: number;
  dx?: number;
  dy?: number;
}

/**
 * Where a piece is told to stand, by the elements of which it has the first character; the innermost decides.
 */
function placeOf(chain: readonly Element[], begun: Set<Element>, layout: Layout): Place {
  const place: Place = {};
  for (const element of chain) {
    if (begun.has(element)) continue;
    begun.add(element);
    for (const name of ["x", "y", "dx", "dy"] as const) {
      const told = lengthOf(element, name, layout);
      if (told !== null) place[name] = told;
    }
  }
  return place;
}

/** Fragments that are aligned together. */
interface Chunk {
  readonly anchor: string;
  readonly fragments: (TextFragment & { readonly x: number })[];
}

function fragmentAt(x: number, y: number, text: string, element: Element, layout: Layout) {
  const style = layout.styles.of(element);
  const height = fontHeight(layout, style);
  const { width, ink } = measureText(layout, text, style);
  const baseline = y + baselineOffset(style, height);
  const [ascent, descent] = [Math.max(height.ascent, ink.top), Math.max(height.descent, -ink.bottom)];
  const [left, right] = [Math.min(0, ink.left), Math.max(width, ink.right)];
  const box = { x: x + left, y: baseline - ascent, width: right - left, height: ascent + descent };
  return { element, x, width, box };
}

/** The fragments of a chunk, moved to where `text-anchor` has them. */
function anchored({ anchor, fragments }: Chunk): TextFragment[] {
  const share = anchor === "middle" ? 0.5 : anchor === "end" ? 1 : 0;
  const start = Math.min(...fragments.map(({ x }) => x));
  const end = Math.max(...fragments.map(({ x, width }) => x + width));
  const shift = -(end - start) * share;
  return fragments.map(({ element, width, box }) => ({ element, width, box: { ...box, x: box.x + shift } }));
}
