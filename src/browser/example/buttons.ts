import { enabled, type State } from "./controls.ts";
import type { ExampleElements } from "./example-elements.ts";

/**
 * Lets the reader press what can be pressed. The focus never falls on the floor with a button that goes dead.
 */
export function setButtons(parts: ExampleElements, state: State, isAsBuilt: boolean): void {
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
