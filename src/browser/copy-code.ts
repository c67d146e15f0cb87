const SAID_FOR = 2000;

/** Gives each block of code a button that copies it. */
export function addCopyButtons(): void {
  if (!navigator.clipboard) return;
  for (const figure of document.querySelectorAll<HTMLElement>("figure.code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    // The button's own words change, and a live region lets them be heard.
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      const done = await navigator.clipboard.writeText(figure.querySelector("code")?.textContent ?? "").then(
        () => true,
        () => false,
      );
      button.textContent = done ? "Copied" : "Not allowed";
      setTimeout(() => {
        button.textContent = "Copy";
      }, SAID_FOR);
    });
    figure.append(button);
  }
}
