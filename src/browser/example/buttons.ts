import { enabled, type State } from "./controls.ts";
import type { Parts } from "./parts.ts";

/** Lets the reader press what can be pressed. The focus never falls on the floor with a button that goes dead. */
export function setButtons(parts: Parts, state: State, isAsBuilt: boolean): void {
  const { run, stop, reset } = parts;
  const can = enabled(state, isAsBuilt);
  // While it runs, the button that started it stays where the keyboard is, and does nothing.
  run.ariaDisabled = String(!can.run);
  for (const [button, isOn] of [
    [stop, can.stop],
    [reset, can.reset],
  ] as const) {
    const hadFocus = document.activeElement === button;
    button.disabled = !isOn;
    if (hadFocus && !isOn) run.focus();
  }
}

const SAID_FOR = 2000;

/** Has the button that copies say for a moment what came of it. */
export function sayOnButton(button: HTMLButtonElement, words: string): void {
  const own = button.dataset.words ?? button.textContent;
  button.dataset.words = own;
  button.ariaLive = "polite";
  button.textContent = words;
  setTimeout(() => {
    button.textContent = own;
  }, SAID_FOR);
}
