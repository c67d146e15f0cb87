export type Scheme = "light" | "dark";

const night = matchMedia("(prefers-color-scheme: dark)");

/**
 * Returns the colour scheme that the page shows now: the reader's choice on the root element, else the
 * system's.
 */
export function currentScheme(): Scheme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return night.matches ? "dark" : "light";
}

/** Calls the listener whenever the scheme changes, until the returned function is called. */
export function onScheme(listener: (scheme: Scheme) => void): () => void {
  let last = currentScheme();
  const look = () => {
    const now = currentScheme();
    if (now !== last) listener(now);
    last = now;
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  night.addEventListener("change", look);
  return () => {
    observer.disconnect();
    night.removeEventListener("change", look);
  };
}
