import { copyText } from "./copy-text.ts";
import { sayOnButton } from "./say-on-button.ts";

/**
 * Copies an address on a press of a button, which then says what came of it. Whoever makes the address tells
 * what kept it from coming. See `copyText` for when to call it.
 */
export function copyLink(button: HTMLElement, link: Promise<string>): void {
  copyText(link).then(
    (isCopied) => sayOnButton(button, isCopied ? "Copied" : "It is in the address"),
    () => {},
  );
}

/**
 * Copies for code that is fetched later than the page's, and so cannot share its modules without one more
 * file for every reader: a `copy-link` event on a button, with the promise of an address as its `detail`.
 */
export function copyLinksOnRequest(): void {
  document.addEventListener("copy-link", ({ target, detail }: CustomEventInit & Event) =>
    copyLink(target as HTMLElement, detail),
  );
}
