const SAID_FOR = 2000;

/** Shows on a copy button for a moment whether copying succeeded; screen readers announce the words too. */
export function sayOnButton(button: HTMLElement, words: string): void {
  const own = button.dataset.words ?? button.textContent;
  button.dataset.words = own;
  button.ariaLive = "polite";
  button.textContent = words;
  setTimeout(() => {
    button.textContent = own;
  }, SAID_FOR);
}
