import type { Scheme } from "../palette.ts";
import type { FrameDrawing } from "./draw.ts";

/** Puts a drawing on the stage under its name, never larger than life; those of earlier turns leave. */
export function show({ svg, width, height }: FrameDrawing, scheme: Scheme, name: string, turn: number): void {
  for (const old of document.querySelectorAll<SVGElement>(".drawing")) {
    if (old.dataset.turn !== `${turn}` || old.classList.contains(scheme)) old.remove();
  }
  svg.classList.add("drawing", scheme);
  svg.dataset.turn = `${turn}`;
  svg.setAttribute("style", `max-width: ${width}px; max-height: ${height}px`);
  svg.setAttribute("width", "100%");
  svg.setAttribute("height", "100%");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", name);
  svg.removeAttribute("aria-labelledby");
  document.body.append(svg);
}

/** Shows the drawing of this scheme; if it is not there yet, the other stays. */
export function switchTo(scheme: Scheme): void {
  if (document.querySelector(`.drawing.${scheme}`)) document.documentElement.dataset.scheme = scheme;
}
