const SAID_FOR = 2000;

/** Has a button that copies say for a moment, aloud too, what came of it. */
export function sayOnButton(button: HTMLElement, words: string): void {
  const own = button.dataset.words ?? button.textContent;
  button.dataset.words = own;
  button.ariaLive = "polite";
  button.textContent = words;
  setTimeout(() => {
    button.textContent = own;
  }, SAID_FOR);
}
