import { copyText } from "./copy-text.ts";
import { sayOnButton } from "./say-on-button.ts";

/** Gives each block of code a button that copies it. */
export function addCopyButtons(): void {
  if (!navigator.clipboard) return;
  for (const figure of document.querySelectorAll<HTMLElement>("figure.code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      const isCopied = await copyText(figure.querySelector("code")?.textContent ?? "");
      sayOnButton(button, isCopied ? "Copied" : "Not allowed");
    });
    figure.append(button);
  }
}
