/** Whether the reader has not come to the element yet, so that it may change its size without moving what they see. */
export const isBelowView = (element: Element) => element.getBoundingClientRect().top >= innerHeight;

/** Makes the room that was kept for a drawing exact, at the scales at which the box already lets a drawing be shown. */
export function resizeRoom(box: Element, width: number, height: number): void {
  const space = box.querySelector(".diagram-space");
  const least = box.querySelector(".diagram-least");
  if (!space || !least) return;
  const scale = Number(least.getAttribute("width")) / Number(space.getAttribute("width"));
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  space.setAttribute("width", `${w}`);
  space.setAttribute("height", `${h}`);
  space.setAttribute("viewBox", `0 0 ${w} ${h}`);
  least.setAttribute("width", `${Math.round(w * scale)}`);
}

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
