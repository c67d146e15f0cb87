import { el } from "../page/dom.ts";
import { copyDrawing } from "./copy-drawing.ts";
import { makeDialog, openDialog, toolButton } from "./dialog.ts";
import { download } from "./download.ts";
import { PanZoom } from "./pan-zoom.ts";

const KEYS = "plus and minus zoom, zero fits, arrows move";

/** Shows a drawing over the whole page, to be looked at closely. */
export async function enlarge(svg: SVGSVGElement, name: string): Promise<void> {
  const copy = copyDrawing(svg, name, "large");
  const stage = el("div", { class: "diagram-stage", role: "group", "aria-label": `Drawing: ${KEYS}` }, copy);
  const scale = el("span", { class: "diagram-scale" });
  const [out, inwards] = [toolButton("−", "Zoom out"), toolButton("+", "Zoom in")];
  const [whole, file] = [toolButton("Fit"), toolButton("Download SVG")];
  const dialog = makeDialog(name, [out, scale, inwards, whole, file], stage);
  stage.tabIndex = 0;
  stage.setAttribute("autofocus", "");
  const panZoom = new PanZoom(stage, copy, (percent) => {
    scale.textContent = `${percent} %`;
  });
  out.addEventListener("click", () => panZoom.zoom("out"));
  inwards.addEventListener("click", () => panZoom.zoom("in"));
  whole.addEventListener("click", () => panZoom.fit());
  file.addEventListener("click", () => download(svg, name));
  dialog.element.addEventListener("keydown", (event) => panZoom.press(event));
  dialog.element.addEventListener("close", () => {
    panZoom.close();
    dialog.element.remove();
  });
  await openDialog(dialog);
}
