import { fileName } from "./file-name.ts";
import { standaloneSvg } from "./standalone.ts";

/** Hands a drawing to the reader as a file. */
export function download(svg: SVGSVGElement, name: string): void {
  const url = URL.createObjectURL(new Blob([standaloneSvg(svg, name)], { type: "image/svg+xml" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName(name);
  link.click();
  // The click has begun to read it by the time that anything else happens.
  setTimeout(() => URL.revokeObjectURL(url));
}
