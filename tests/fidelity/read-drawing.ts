import type { Page } from "playwright-core";

/** A rectangle on the page: left, top, right, bottom; pixels from the drawing's own origin. */
export type Sides = readonly [left: number, top: number, right: number, bottom: number];

/** A shape or text of a drawing. */
interface DrawnElement {
  readonly name: string;
  /** To tell people which it is: classes, and what a text says. */
  readonly about: string;
  readonly sides: Sides;
}

/** What can be compared of a drawing. */
export interface DrawingFacts {
  readonly viewBox: readonly number[];
  readonly elements: readonly DrawnElement[];
  /** By how many pixels each label goes beyond the shape that it stands in, at most; of those that do. */
  readonly overflows: readonly { readonly label: string; readonly by: number }[];
}

/** Puts a drawing onto a page at full scale and reads where everything is. */
export function readDrawing(page: Page, svg: string): Promise<DrawingFacts> {
  return page.evaluate(readInPage, svg);
}

function readInPage(text: string): DrawingFacts {
  const holder = document.createElement("div");
  holder.style.cssText = "position: absolute; left: 0; top: 0";
  holder.innerHTML = text;
  document.body.append(holder);
  const svg = holder.querySelector("svg");
  if (!svg) return { viewBox: [], elements: [], overflows: [] };
  const { x, y, width, height } = svg.viewBox.baseVal ?? { x: 0, y: 0, width: 0, height: 0 };
  svg.style.maxWidth = "none";
  if (width) svg.style.width = `${width}px`;
  if (height) svg.style.height = `${height}px`;
  const origin = svg.getBoundingClientRect();
  const sidesOf = (element: Element): Sides => {
    const box = element.getBoundingClientRect();
    const [left, top] = [box.left - origin.left + x, box.top - origin.top + y];
    return [left, top, left + box.width, top + box.height];
  };
  const SHAPES = "rect, path, circle, ellipse, polygon, polyline, line";
  const drawn = [...svg.querySelectorAll(`${SHAPES}, text, image, foreignObject`)].filter(
    (element) => !element.closest("defs, marker, symbol, clipPath, mask, pattern"),
  );
  const overflows = [...svg.querySelectorAll(".node, .classGroup, .actor, .mindmap-node")].flatMap((node) => {
    const label = node.querySelector(".label text, text, foreignObject > *");
    const shapes = [...node.querySelectorAll(SHAPES)].filter(
      (shape) => !shape.closest(".label, defs, marker") || shape.matches(".label-container"),
    );
    if (!label || shapes.length === 0) return [];
    const inner = sidesOf(label);
    const outer = shapes.map(sidesOf);
    const by = Math.max(
      Math.min(...outer.map(([left]) => left)) - inner[0],
      Math.min(...outer.map(([, top]) => top)) - inner[1],
      inner[2] - Math.max(...outer.map(([, , right]) => right)),
      inner[3] - Math.max(...outer.map(([, , , bottom]) => bottom)),
    );
    return by > 0 ? [{ label: (label.textContent ?? "").trim().slice(0, 40), by }] : [];
  });
  const facts = {
    viewBox: [x, y, width, height],
    elements: drawn.map((element) => ({
      name: element.localName,
      about:
        `.${element.getAttribute("class") ?? ""} in .${element.parentElement?.getAttribute("class") ?? ""} ${
          element.localName === "text" ? (element.textContent ?? "").slice(0, 40) : ""
        }`.trim(),
      sides: sidesOf(element),
    })),
    overflows,
  };
  holder.remove();
  return facts;
}
