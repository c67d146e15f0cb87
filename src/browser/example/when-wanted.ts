import { copyLink } from "../page/copy-link.ts";

type RunExample = Element & { link(): Promise<string> };

/**
 * Fetches what brings examples to life at the first sign that a reader wants it: the pointer or the keyboard
 * comes to an example's buttons, or the address names an example. Reading alone costs nothing.
 */
export function loadWhenWanted(load: () => Promise<unknown>): void {
  const signs = new AbortController();
  const { signal } = signs;
  const start = () => load().then(() => signs.abort());
  const on = (type: string, within: string, act: (found: Element) => void) =>
    document.addEventListener(
      type,
      ({ target }) => {
        const found = target instanceof Element && target.closest(within);
        if (found) act(found);
      },
      { signal },
    );
  const quietly = () => void start().catch(() => {});
  on("pointerover", "run-example .controls", quietly);
  on("focusin", "run-example", quietly);
  // A press that comes before there is anybody to hear it is not lost.
  on("click", "run-example button", (button) => {
    const failed = () => sayThatItFailed(button);
    if (!button.matches("[data-action=copy]")) start().then(() => (button as HTMLElement).click(), failed);
    else {
      // What a script presses may not copy, so the clipboard is asked now, and the link follows.
      const example = button.closest("run-example") as RunExample;
      const link = start().then(() => example.link());
      copyLink(button as HTMLElement, link);
      link.catch(failed);
    }
  });
  const byAddress = () => location.hash.startsWith("#example:") && quietly();
  addEventListener("hashchange", byAddress, { signal });
  byAddress();
}

function sayThatItFailed(button: Element): void {
  const words = "What runs this example could not be fetched. Are you offline?";
  button.closest("run-example")?.querySelector(".recorded")?.replaceChildren(words);
}
