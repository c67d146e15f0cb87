import type { ComputedStyle } from "../css/computed-style.ts";
import { toPixels } from "../css/length.ts";
import { fontHeight, type Layout, measureText } from "../layout.ts";
import type { InlineItem } from "./inline-items.ts";
import { words } from "./words.ts";

/** A text in a line, all of one element. */
interface LinePiece {
  readonly text: string;
  readonly element: Element;
  /** Pixels from the line's start. */
  readonly x: number;
  readonly width: number;
}

/** A line of text; pixels. */
export interface Line {
  readonly pieces: readonly LinePiece[];
  readonly width: number;
  readonly height: number;
  /** From the line's top to its baseline. */
  readonly baseline: number;
}

/** Lines, with the width of the widest piece that cannot be broken. */
export interface BrokenLines {
  readonly lines: readonly Line[];
  readonly minWidth: number;
}

/**
 * Breaks texts into lines of a width (infinite: at `<br>` alone), by the white space rules of the block that
 * they are in. https://drafts.csswg.org/css-text/#line-breaking
 */
export function breakLines(
  items: readonly InlineItem[],
  width: number,
  block: ComputedStyle,
  layout: Layout,
): BrokenLines {
  const builder = new LineBuilder(block, layout);
  const preserves = /^(?:pre|pre-wrap|break-spaces)$/.test(block.whiteSpace);
  const wraps = !/^(?:pre|nowrap)$/.test(block.whiteSpace);
  for (const item of items) {
    if (item === "break") {
      builder.end();
      continue;
    }
    const text = preserves ? item.text : item.text.replace(/[\t\n\r ]+/g, " ");
    for (const word of words(text)) {
      if (word === "\n") builder.end();
      else if (!preserves && word === " " && builder.isAtSpace()) continue;
      else builder.add(word, item.element, wraps ? width : Number.POSITIVE_INFINITY, preserves);
    }
  }
  return builder.finish(wraps);
}

interface OpenPiece {
  text: string;
  readonly element: Element;
  width: number;
}

class LineBuilder {
  readonly #block: ComputedStyle;
  readonly #layout: Layout;
  readonly #lines: Line[] = [];
  #pieces: OpenPiece[] = [];
  #minWidth = 0;

  constructor(block: ComputedStyle, layout: Layout) {
    this.#block = block;
    this.#layout = layout;
  }

  isAtSpace(): boolean {
    return this.#pieces.at(-1)?.text.endsWith(" ") ?? true;
  }

  add(word: string, element: Element, width: number, keepsSpaces: boolean) {
    const bare = keepsSpaces ? word : word.trimEnd();
    this.#minWidth = Math.max(this.#minWidth, this.#measure(word.trimEnd(), element));
    if (this.#pieces.length > 0 && this.#widthWith(bare, element) > width + 0.01) this.end();
    const last = this.#pieces.at(-1);
    const text = this.isAtSpace() && !keepsSpaces ? word.trimStart() : word;
    if (text === "") return;
    if (last?.element === element) {
      last.text += text;
      last.width = this.#measure(last.text, element);
    } else {
      this.#pieces.push({ text, element, width: this.#measure(text, element) });
    }
  }

  /** Ends a line; spaces at its end do not count. */
  end() {
    const last = this.#pieces.at(-1);
    if (last && !/^(?:pre|break-spaces)/.test(this.#block.whiteSpace)) {
      last.text = last.text.trimEnd();
      last.width = this.#measure(last.text, last.element);
      if (last.text === "") this.#pieces.pop();
    }
    let x = 0;
    const pieces = this.#pieces.map((piece) => {
      x += piece.width;
      return { ...piece, x: x - piece.width };
    });
    const styles = [this.#block, ...this.#pieces.map(({ element }) => this.#layout.styles.of(element))];
    const heights = styles.map((style) => lineHeight(style, this.#layout));
    const [above, below] = [
      Math.max(...heights.map((one) => one.above)),
      Math.max(...heights.map((one) => one.below)),
    ];
    this.#lines.push({ pieces, width: x, height: above + below, baseline: above });
    this.#pieces = [];
  }

  finish(wraps: boolean): BrokenLines {
    if (this.#pieces.length > 0) this.end();
    const widest = Math.max(0, ...this.#lines.map(({ width }) => width));
    return { lines: this.#lines, minWidth: wraps ? this.#minWidth : widest };
  }

  #measure(text: string, element: Element): number {
    return measureText(this.#layout, text, this.#layout.styles.of(element)).width;
  }

  #widthWith(word: string, element: Element): number {
    const sum = this.#pieces.reduce((width, piece) => width + piece.width, 0);
    const last = this.#pieces.at(-1);
    if (last?.element !== element) return sum + this.#measure(word, element);
    return sum - last.width + this.#measure(last.text + word, element);
  }
}

/**
 * How far a line with text of this style reaches above and below its baseline.
 * https://drafts.csswg.org/css-inline/#line-height
 */
function lineHeight(style: ComputedStyle, layout: Layout): { above: number; below: number } {
  const { ascent, descent, lineGap } = fontHeight(layout, style);
  const whole = style.fontSize;
  const factor = Number(style.lineHeight);
  const height =
    style.lineHeight === "normal"
      ? ascent + descent + lineGap
      : Number.isNaN(factor)
        ? (toPixels(style.lineHeight, { fontSize: style.fontSize, whole }) ?? 0)
        : factor * style.fontSize;
  const above = ascent + (height - ascent - descent) / 2;
  return { above, below: height - above };
}
