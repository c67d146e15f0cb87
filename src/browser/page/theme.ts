const CHOICES = ["system", "light", "dark"] as const;
type Choice = (typeof CHOICES)[number];

const isChoice = (text: string | undefined): text is Choice => CHOICES.some((choice) => choice === text);

/**
 * Storage may be forbidden, by a setting or in a private window: then the choice lasts as long as the page.
 */
function remember(choice: Choice): void {
  try {
    if (choice === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", choice);
  } catch {
    // The page has changed all the same.
  }
}

/** Brings the theme button to life: each press goes on from system to light to dark. */
export function themeButton(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme-button]");
  if (!button) return;
  const root = document.documentElement;
  const current = (): Choice => (isChoice(root.dataset.theme) ? root.dataset.theme : "system");
  const label = () => {
    button.textContent = `Theme: ${current()}`;
  };
  button.addEventListener("click", () => {
    const next = CHOICES[(CHOICES.indexOf(current()) + 1) % CHOICES.length] ?? "system";
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    remember(next);
    label();
  });
  label();
  button.hidden = false;
}
