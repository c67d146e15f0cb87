/**
 * Runs an action that may move an element, then scrolls so that the element stays where it was on the screen.
 */
export function keepPlace(element: Element | null, act: () => void): void {
  const before = element?.getBoundingClientRect().top ?? 0;
  act();
  const after = element?.getBoundingClientRect().top ?? 0;
  if (after !== before) scrollBy({ top: after - before, behavior: "instant" });
}
