import { listenToGestures } from "./gestures.ts";
import { type Box, inSight, moved, type Point, type View, viewBox, whole, zoomed } from "./view.ts";

/** What one press of a button or a key does: a factor of scale, pixels of way. */
const STEP = 1.25;
const WAY = 64;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: WAY, y: 0 },
  ArrowRight: { x: -WAY, y: 0 },
  ArrowUp: { x: 0, y: WAY },
  ArrowDown: { x: 0, y: -WAY },
};

/** Moves and scales a drawing on a stage that it fills. Nothing glides: each change is seen at once. */
export class PanZoom {
  readonly #stage: HTMLElement;
  readonly #svg: SVGSVGElement;
  readonly #drawing: Box;
  readonly #hear: (percent: number) => void;
  readonly #ends: (() => void)[];
  /** Absent while all of the drawing is shown, whatever size the stage has. */
  #view: View | undefined;

  /** @param hear is told at how many per cent of its natural size the drawing is shown */
  constructor(stage: HTMLElement, svg: SVGSVGElement, hear: (percent: number) => void) {
    this.#stage = stage;
    this.#svg = svg;
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.#drawing = { x, y, width, height };
    this.#hear = hear;
    for (const [name, value] of Object.entries({ width: "100%", height: "100%" }))
      svg.setAttribute(name, value);
    const observer = new ResizeObserver(() => this.#show(this.#view));
    observer.observe(stage);
    const stop = listenToGestures(stage, {
      move: (by) => this.#show(moved(this.#current, by)),
      zoom: (factor, at) => this.#zoomAt(factor, at),
    });
    this.#ends = [() => observer.disconnect(), stop];
  }

  get #size() {
    return { width: this.#stage.clientWidth, height: this.#stage.clientHeight };
  }

  get #current(): View {
    return this.#view ?? whole(this.#drawing, this.#size);
  }

  /** Shows all of it. */
  fit(): void {
    this.#show(undefined);
  }

  /** Scales by a step, around the middle. */
  zoom(way: "in" | "out"): void {
    const { width, height } = this.#size;
    this.#zoomAt(way === "in" ? STEP : 1 / STEP, { x: width / 2, y: height / 2 });
  }

  /** Does what a key is for, if it is one that moves or scales. */
  press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = ARROWS[event.key];
    if (by) this.#show(moved(this.#current, by));
    else if (event.key === "+" || event.key === "=") this.zoom("in");
    else if (event.key === "-" || event.key === "_") this.zoom("out");
    else if (event.key === "0") this.fit();
    else return;
    event.preventDefault();
  }

  close(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  #zoomAt(factor: number, at: Point): void {
    const least = Math.min(1, whole(this.#drawing, this.#size).scale) / 2;
    this.#show(zoomed(this.#current, factor, at, least));
  }

  #show(view: View | undefined): void {
    this.#view = view && inSight(view, this.#drawing, this.#size);
    this.#svg.setAttribute("viewBox", viewBox(this.#current, this.#size));
    this.#hear(Math.round(this.#current.scale * 100));
  }
}
