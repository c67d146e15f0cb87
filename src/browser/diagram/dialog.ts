import style from "../../styles/diagram-dialog.css?url";
import { addStyle } from "../page/add-style.ts";
import { el } from "../page/dom.ts";

let styled: Promise<void> | undefined;

/** A dialog over the whole page, with a title and a row of buttons, of which the last closes the dialog. */
export interface Dialog {
  readonly element: HTMLDialogElement;
  readonly close: HTMLButtonElement;
}

/**
 * Makes a dialog; `openDialog` shows it.
 * @param tools the buttons in the row before Close
 */
export function makeDialog(name: string, tools: readonly Node[], ...content: readonly Node[]): Dialog {
  const close = toolButton("Close");
  const element = el(
    "dialog",
    { class: "diagram-dialog", "aria-label": name },
    el(
      "div",
      { class: "diagram-bar" },
      el("p", { class: "diagram-title" }, name),
      el("div", { class: "diagram-tools" }, ...tools, close),
    ),
    ...content,
  );
  close.addEventListener("click", () => element.close());
  return { element, close };
}

/**
 * Shows a dialog over the page once its style sheet has loaded. When the dialog closes, the focus returns to
 * where it was.
 */
export async function openDialog({ element }: Dialog): Promise<void> {
  styled ??= addStyle(style);
  await styled;
  const before = document.activeElement;
  if (!element.isConnected) document.body.append(element);
  if (!element.open) element.showModal();
  element.addEventListener("close", () => before instanceof HTMLElement && before.focus(), { once: true });
}

/**
 * Makes a button for a dialog's row of buttons.
 * @param label the accessible name and tooltip, where `words` is only a sign
 */
export function toolButton(words: string, label?: string): HTMLButtonElement {
  return el("button", { type: "button", ...(label && { "aria-label": label, title: label }) }, words);
}
