import style from "../../styles/diagram-dialog.css?url";
import { addStyle } from "../page/add-style.ts";
import { el } from "../page/dom.ts";

let styled: Promise<void> | undefined;

/** A dialog over the whole page, titled, with a row of buttons that ends in the one which closes it. */
export interface Dialog {
  readonly element: HTMLDialogElement;
  readonly close: HTMLButtonElement;
}

/**
 * Makes a dialog; `openDialog` shows it.
 * @param tools what stands in the row of buttons before Close
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
 * Shows a dialog over the page, once it looks as it should. The focus returns to where it was when it closes.
 */
export async function openDialog({ element }: Dialog): Promise<void> {
  styled ??= addStyle(style);
  await styled;
  const before = document.activeElement;
  if (!element.isConnected) document.body.append(element);
  if (!element.open) element.showModal();
  element.addEventListener("close", () => before instanceof HTMLElement && before.focus(), { once: true });
}

/** A button of a dialog's row; `label` says what a sign alone would not. */
export function toolButton(words: string, label?: string): HTMLButtonElement {
  return el("button", { type: "button", ...(label && { "aria-label": label, title: label }) }, words);
}
