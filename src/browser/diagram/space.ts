/**
 * Lets the keyboard into a box for as long as there is something to scroll in it; returns the way to stop.
 */
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
