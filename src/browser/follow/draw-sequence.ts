import { sequenceDiagram } from "../../lab/trace/sequence-diagram.ts";
import { el } from "../page/dom.ts";
import { loaded } from "../page/fetch-once.ts";
import { fetchDrawing } from "./fetch-drawing.ts";
import type { SequencedRun } from "./shown-run.ts";

const loadFrame = () => loaded("What draws it", import("../diagram/draw-in-frame.ts"));

/**
 * Draws a run's messages in their order into an element of a diagram: the build's drawing where there is one,
 * else by Mermaid in a frame.
 * @param isWanted whether nobody has asked for another run meanwhile
 * @throws a plain sentence when it cannot be had
 */
export async function drawSequence(
  room: HTMLElement,
  { name, trace, drawnHref }: SequencedRun,
  isWanted: () => boolean,
): Promise<void> {
  const title = `What happened in ${name}, in order`;
  const host = room.querySelector<HTMLElement>(":scope > [data-drawn-here]");
  if (drawnHref === undefined) {
    const { drawInFrame } = await loadFrame();
    if (!isWanted()) return;
    const place = host ?? el("div", { "data-drawn-here": "" });
    if (!host) room.replaceChildren(place);
    await drawInFrame(place, sequenceDiagram(trace), title);
    return;
  }
  const drawing = await fetchDrawing(drawnHref);
  if (!isWanted()) return;
  drawing.role = "img";
  drawing.ariaLabel = title;
  const attributes = { class: "diagram-box", tabindex: "0", role: "group", "aria-label": title };
  const box = el("div", attributes, drawing, leastOf(drawing));
  if (host) (await loadFrame()).closeFrame(host);
  room.replaceChildren(box);
}

/** An empty picture that keeps the drawing from getting smaller than can be read. */
function leastOf(drawing: SVGElement): SVGElement {
  const least = drawing.cloneNode() as SVGElement;
  least.setAttribute("class", "diagram-least");
  least.setAttribute("width", String(Math.round(Number(drawing.getAttribute("width")) * LEAST_SCALE)));
  least.setAttribute("height", "1");
  for (const attribute of ["id", "viewBox", "role", "aria-label"]) least.removeAttribute(attribute);
  least.ariaHidden = "true";
  return least;
}

const LEAST_SCALE = 0.79;
