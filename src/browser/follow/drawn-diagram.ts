import type { NamedNode } from "./names.ts";
import type { NamedEdge, Route } from "./routes.ts";
import { svgEl } from "./svg.ts";

/** A node as it is drawn; the box in units of the drawing. */
export interface DrawnNode extends NamedNode {
  readonly elements: readonly SVGGraphicsElement[];
  readonly box: DOMRect;
}

/** A line as it is drawn. */
export interface DrawnEdge extends NamedEdge {
  readonly path: SVGGeometryElement;
}

/** A diagram's drawing in the page: what is drawn where, and a layer on top of it. */
export class DrawnDiagram {
  readonly svg: SVGSVGElement;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Where the texts of lines are. */
  readonly labels: readonly DOMRect[];
  readonly layer = svgEl("g", { "data-follow": "" });

  /** @param svg is on show: what is hidden has no size */
  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    svg.append(this.layer);
    const named = Map.groupBy(
      [...svg.querySelectorAll<SVGGraphicsElement>("[data-node]")],
      ({ dataset }) => dataset.node ?? "",
    );
    const nodes = [...named].flatMap(([name, elements]) => {
      // Of two boxes of an actor, the upper one.
      const [first] = elements
        .map((element) => ({ element, box: this.#boxOf(element) }))
        .toSorted((a, b) => a.box.y - b.box.y);
      return first ? [{ name, label: labelOf(first.element), elements, box: first.box }] : [];
    });
    this.nodes = nodes.map((node) => ({
      ...node,
      isGroup: nodes.some((other) => other !== node && isInside(other.box, node.box)),
    }));
    this.edges = [...svg.querySelectorAll<SVGGeometryElement>("[data-from][data-to]")]
      .filter((path) => "getPointAtLength" in path)
      .map((path) => ({ from: path.dataset.from ?? "", to: path.dataset.to ?? "", path }));
    this.labels = [...svg.querySelectorAll<SVGGraphicsElement>("[data-label-of]")].map((label) =>
      this.#boxOf(label),
    );
  }

  /** All of the drawing, but for a hair at its edges. */
  get room(): DOMRect {
    const { x, y, width, height } = this.svg.viewBox.baseVal;
    return new DOMRect(x + 0.5, y + 0.5, width - 1, height - 1);
  }

  /** How much larger than the drawing its texts must be, so that they can be read where it is scaled down. */
  get textScale(): number {
    const scale = this.layer.getScreenCTM()?.a ?? 1;
    return Math.max(1, Math.min(LEAST_SCALE / scale, LARGEST_TEXT));
  }

  /** @param progress 0 where it begins, 1 where it ends */
  pointOn({ edge, isBackwards }: Route, progress: number): DOMPoint {
    const path = this.edges[edge]?.path;
    if (!path) return new DOMPoint();
    const along = isBackwards ? 1 - progress : progress;
    return path.getPointAtLength(along * path.getTotalLength()).matrixTransform(this.#matrixOf(path));
  }

  #boxOf(element: SVGGraphicsElement): DOMRect {
    const { x, y, width, height } = element.getBBox();
    const matrix = this.#matrixOf(element);
    const a = new DOMPoint(x, y).matrixTransform(matrix);
    const b = new DOMPoint(x + width, y + height).matrixTransform(matrix);
    return new DOMRect(a.x, a.y, b.x - a.x, b.y - a.y);
  }

  #matrixOf(element: SVGGraphicsElement): DOMMatrix {
    const own = element.getScreenCTM();
    const layer = this.layer.getScreenCTM();
    return own && layer ? layer.inverse().multiply(own) : new DOMMatrix();
  }
}

/** Below this scale, texts do not get smaller with the drawing. */
const LEAST_SCALE = 0.9;
const LARGEST_TEXT = 1.35;

const isInside = (inner: DOMRect, outer: DOMRect) =>
  inner.left > outer.left &&
  inner.right < outer.right &&
  inner.top > outer.top &&
  inner.bottom < outer.bottom;

const labelOf = (element: Element) => (element.textContent ?? "").trim().replace(/\s+/g, " ");
