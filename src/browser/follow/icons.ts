import { svgEl } from "./svg.ts";

const PATHS = {
  play: "M4 2.5v11l9-5.5z",
  pause: "M4 2.5h3v11H4zM9 2.5h3v11H9z",
  back: "M12.5 2.5v11L5.5 8zM3 2.5h2v11H3z",
  on: "M3.5 2.5v11L10.5 8zM11 2.5h2v11h-2z",
};

/** Gives a button, which has its name already, a sign. */
export function setIcon(button: HTMLElement, name: keyof typeof PATHS): void {
  button.replaceChildren(
    svgEl(
      "svg",
      { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
      svgEl("path", { d: PATHS[name] }),
    ),
  );
}
