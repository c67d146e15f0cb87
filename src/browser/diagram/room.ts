import type { Size } from "./view.ts";

const SVG = "http://www.w3.org/2000/svg";
/** How small a drawing may be shown, as a part of its full width, before its box scrolls sideways instead. */
const LEAST = 0.79;

/**
 * The room that a drawing takes: an empty picture keeps it, since what a frame holds has no size for the
 * page.
 */
export class Room {
  readonly box = document.createElement("div");
  readonly #least = empty("diagram-least", { width: 0, height: 1 });
  #kept: SVGSVGElement;

  /**
   * @param name what a screen reader calls the box, which the keyboard can scroll
   * @param first what is to be seen until there is a drawing
   */
  constructor(
    host: Element,
    name: string,
    first: SVGSVGElement = empty("diagram-space", { width: 0, height: 0 }),
  ) {
    this.box.className = "diagram-box";
    this.box.role = "group";
    this.box.ariaLabel = name;
    this.box.tabIndex = 0;
    this.#kept = first;
    this.#setLeast(Number(first.getAttribute("width")));
    this.box.append(first, this.#least);
    host.append(this.box);
  }

  /** Makes the room fit what the frame has drawn, and what stood in for it leaves. */
  async fit({ width, height }: Size): Promise<void> {
    const space = empty("diagram-space", { width, height });
    this.box.dataset.drawn = "";
    this.#setLeast(width);
    const old = this.#kept;
    this.#kept = space;
    // The frame paints by itself: until it surely has, the old drawing stays.
    old.before(space);
    if (!old.classList.contains("diagram-space")) await painted();
    old.remove();
  }

  #setLeast(width: number): void {
    this.#least.setAttribute("width", `${Math.round(width * LEAST)}`);
  }
}

function empty(className: string, { width, height }: Size): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.classList.add(className);
  svg.setAttribute("width", `${width}`);
  svg.setAttribute("height", `${height}`);
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.ariaHidden = "true";
  return svg;
}

async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}
