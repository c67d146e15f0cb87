import { shorten } from "../../text/shorten.ts";
import type { DrawnDiagram } from "./drawn-diagram.ts";
import { LabelBadge } from "./label-badge.ts";
import { markShape } from "./marks.ts";
import type { Travel } from "./scene.ts";
import { svgEl } from "./svg.ts";

const LONGEST_LABEL = 20;
const SEVERAL: Readonly<Record<Travel["kind"], string>> = {
  request: "requests",
  response: "answers",
  trouble: "errors",
  state: "values",
};
const ABOVE = 15;
/** Where a message is lost: not there yet. */
const LOST_AT = 0.6;

/** Shows on a drawing what goes from node to node. */
export class TravelView {
  readonly #drawing: DrawnDiagram;
  readonly #group = svgEl("g");
  #shown: readonly Travel[] = [];
  #carriers: readonly Carrier[] = [];

  constructor(drawing: DrawnDiagram) {
    this.#drawing = drawing;
    drawing.layer.append(this.#group);
  }

  /** @param progress 0 when they set out, 1 when they are there */
  show(travels: readonly Travel[], progress: number): void {
    if (travels !== this.#shown) this.#change(travels);
    for (const carrier of this.#carriers) carrier.move(progress);
  }

  close(): void {
    this.#change([]);
  }

  #change(travels: readonly Travel[]): void {
    for (const { path } of this.#drawing.edges) delete path.dataset.lit;
    this.#shown = travels;
    this.#group.replaceChildren();
    this.#carriers = travels.map((travel) => new Carrier(travel, this.#drawing, this.#group));
    for (const { route, kind } of travels) {
      const path = route && this.#drawing.edges[route.edge]?.path;
      if (path) path.dataset.lit = kind;
    }
  }
}

/** One thing on its way. */
class Carrier {
  readonly #travel: Travel;
  readonly #drawing: DrawnDiagram;
  readonly #dot: SVGGElement | undefined;
  readonly #label = new LabelBadge("label");
  /** 1 above the line, -1 below it. */
  readonly #side: number;

  constructor(travel: Travel, drawing: DrawnDiagram, group: SVGGElement) {
    const { kind, where, label, count, isLost } = travel;
    this.#travel = travel;
    this.#drawing = drawing;
    if (travel.route) {
      this.#dot = svgEl(
        "g",
        { class: "follow-dot", "data-kind": kind, ...(where && { "data-where": where }) },
        markShape(where),
      );
      group.append(this.#dot);
    }
    group.append(this.#label.element);
    const words = count > 1 ? `${count} × ${label || SEVERAL[kind]}` : label;
    const end = isLost ? " ✕ lost" : "";
    this.#label.show(shorten(words, LONGEST_LABEL), { where, end, look: isLost ? "trouble" : kind });
    // What somebody keeps is shown where it is kept.
    if (!words || (kind === "state" && travel.to === undefined)) this.#label.hide();
    this.#side = this.#overlap(1) <= this.#overlap(-1) ? 1 : -1;
  }

  /** How much of the nodes and of the lines' own texts the label covers on its way past the middle. */
  #overlap(side: number): number {
    const { route } = this.#travel;
    if (!route) return 0;
    const { textScale, nodes, labels } = this.#drawing;
    const { x, y } = this.#drawing.pointOn(route, 0.5);
    return this.#label.overlap(x, y - side * ABOVE * textScale, textScale, [
      ...nodes.map(({ box }) => box),
      ...labels,
    ]);
  }

  move(progress: number): void {
    const { route, from, to, isLost } = this.#travel;
    const { textScale, room } = this.#drawing;
    if (route) {
      const { x, y } = this.#drawing.pointOn(route, isLost ? Math.min(progress, LOST_AT) : progress);
      this.#dot?.setAttribute("transform", `translate(${x} ${y})`);
      this.#label.place(x, y - this.#side * ABOVE * textScale, room, textScale);
      return;
    }
    // Without a line, it is at the node that gets it.
    const node = this.#drawing.nodes.find(({ name }) => name === (to ?? from));
    if (node) this.#label.place(node.box.x + node.box.width / 2, node.box.top - 2, room, textScale);
  }
}
