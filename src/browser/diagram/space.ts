/**
 * Gives the drawing its exact room while nobody sees it; one that is on screen is fitted into the room that was kept,
 * so that nothing moves under the reader's eyes.
 */
export function fitUnseen(box: Element, width: number, height: number): void {
  const space = box.querySelector(".diagram-space");
  if (!space || box.getBoundingClientRect().top < innerHeight) return;
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  space.setAttribute("width", `${w}`);
  space.setAttribute("height", `${h}`);
  space.setAttribute("viewBox", `0 0 ${w} ${h}`);
  box.querySelector(".diagram-least")?.setAttribute("width", `${Math.ceil(w * LEAST)}`);
}

/** How small a drawing may be shown before its box scrolls sideways instead. */
const LEAST = 0.7;

/** Lets the keyboard into a box for as long as there is something to scroll in it; returns the way to stop. */
export function focusableWhileScrollable(box: HTMLElement, name: string): () => void {
  const observer = new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.role = "group";
      box.ariaLabel = name;
    } else {
      for (const attribute of ["tabindex", "role", "aria-label"]) box.removeAttribute(attribute);
    }
  });
  observer.observe(box);
  return () => observer.disconnect();
}
