/**
 * Returns the line of an example's source that a clicked link leads to; undefined when the link leads
 * elsewhere.
 */
export function clickedLine({ target }: Event, example: Element): number | undefined {
  const link = target instanceof Element ? target.closest("a") : null;
  const prefix = `#${example.id}:L`;
  return link?.hash.startsWith(prefix) ? Number(link.hash.slice(prefix.length)) : undefined;
}

/** Finds the element of a line of an example's source, counted from 1. */
export const lineElement = (example: Element, line: number): HTMLElement | null =>
  example.querySelectorAll<HTMLElement>(".source .line")[line - 1] ?? null;

/** Moves the keyboard focus to a line of the source. */
export function focusLine(example: Element, line: number): void {
  const element = lineElement(example, line);
  element?.setAttribute("tabindex", "-1");
  element?.focus({ preventScroll: true });
}
