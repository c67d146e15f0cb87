import type { Where } from "../../lab/trace/event.ts";
import { shorten } from "../../text/shorten.ts";
import { markShape } from "./marks.ts";
import { svgEl } from "./svg.ts";

const HEIGHT = 17;
const PADDING = 6;
const MARK_WIDTH = 12;

interface PillOptions {
  readonly where?: Where | undefined;
  readonly look?: string;
  readonly end?: string;
  readonly most?: number;
}

/** A short text on a ground of its own, in a drawing. */
export class LabelBadge {
  readonly element: SVGGElement;
  readonly #ground = svgEl("rect", { height: HEIGHT, rx: 4 });
  readonly #mark = svgEl("g", {
    class: "follow-mark",
    transform: `translate(${PADDING + 4} 8.5) scale(0.72)`,
  });
  readonly #text = svgEl("text", { y: 12.5 });
  #width = 0;
  #shown = "";

  /** @param kind what the style sheet calls it */
  constructor(kind: string) {
    this.element = svgEl(
      "g",
      { class: `follow-pill follow-${kind}`, "aria-hidden": "true" },
      this.#ground,
      this.#mark,
      this.#text,
    );
    this.hide();
  }

  hide(): void {
    this.element.setAttribute("display", "none");
  }

  /**
   * Shows words.
   * @param options `look`: more that the style sheet distinguishes; `end`: what must not be cut off; `most`:
   *   the width in units of the drawing beyond which words are cut
   */
  show(
    words: string,
    { where, look = "", end = "", most = Number.POSITIVE_INFINITY }: PillOptions = {},
  ): void {
    const { element } = this;
    element.removeAttribute("display");
    element.dataset.look = look;
    if (where) element.dataset.where = where;
    else delete element.dataset.where;
    const shown = [where, words, end, most].join("\n");
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#mark.replaceChildren(...(where ? [markShape(where)] : []));
    const start = PADDING + (where ? MARK_WIDTH : 0);
    const measure = () => start + Math.ceil(this.#text.getComputedTextLength()) + PADDING;
    this.#text.setAttribute("x", String(start));
    this.#text.textContent = words + end;
    if (measure() > most) {
      const letter = this.#text.getComputedTextLength() / (words.length + end.length);
      const tooLong = Math.ceil((measure() - most) / letter) + 1;
      this.#text.textContent = shorten(words, Math.max(2, [...words].length - tooLong)) + end;
    }
    this.#width = measure();
    this.#ground.setAttribute("width", String(this.#width));
  }

  /** Centres it at a point, or as near as there is room for it; `scale` makes it larger. */
  place(x: number, y: number, room: DOMRect, scale: number): void {
    const [width, height] = [this.#width * scale, HEIGHT * scale];
    const left = Math.max(room.left, Math.min(x - width / 2, room.right - width));
    const top = Math.max(room.top, Math.min(y - height / 2, room.bottom - height));
    const larger = scale === 1 ? "" : ` scale(${round(scale)})`;
    this.element.setAttribute("transform", `translate(${round(left)} ${round(top)})${larger}`);
  }

  /** How much of some boxes it would cover with its middle at a point. */
  overlap(x: number, y: number, scale: number, boxes: readonly DOMRect[]): number {
    const [w, h] = [(this.#width * scale) / 2, (HEIGHT * scale) / 2];
    const covered = boxes.map(({ left, right, top, bottom }) => {
      const width = Math.min(right, x + w) - Math.max(left, x - w);
      const height = Math.min(bottom, y + h) - Math.max(top, y - h);
      return Math.max(0, width) * Math.max(0, height);
    });
    return covered.reduce((sum, each) => sum + each, 0);
  }
}

const round = (value: number) => Math.round(value * 100) / 100;
