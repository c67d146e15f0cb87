import { loaded } from "../page/fetch-once.ts";

const loadEnlarge = () => loaded("What enlarges it", import("./enlarge.ts"));
const loadDownload = () => loaded("What makes the file", import("./download.ts"));
const loadEdit = () => loaded("The editor", import("./edit.ts"));

/**
 * Carries out the action of a diagram's button.
 * @throws an error with a plain sentence when something cannot be fetched; the action can then be tried again
 */
export async function act(diagram: HTMLElement, button: HTMLButtonElement): Promise<void> {
  // Not every browser focuses a clicked button, and a dialog that closes returns the focus to where it was.
  button.focus();
  const svg = diagram.querySelector<SVGSVGElement>("svg.diagram");
  const { name = "Diagram" } = diagram.dataset;
  switch (button.dataset.action) {
    case "download":
      return svg ? (await loadDownload()).download(svg, name) : undefined;
    case "enlarge":
      return svg ? (await loadEnlarge()).enlarge(svg, name) : undefined;
    case "edit":
      return (await loadEdit()).edit(diagram);
  }
}

/** Opens the edit that the page's address brings for a diagram. */
export async function openLink(diagram: HTMLElement): Promise<void> {
  return (await loadEdit()).editFromLink(diagram, location.hash);
}
