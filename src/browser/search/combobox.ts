const CLICK_KEYS = ["ctrlKey", "metaKey", "shiftKey"] as const;

/** The list of a combobox: focus stays in the input, one option at a time is the active one. */
export interface Combobox {
  /** Tells it that the options are new; the first becomes the active one. */
  refresh(): void;
  /** Follows the active option as a click would, with the keys held that `held` tells. */
  follow(held?: Partial<Record<(typeof CLICK_KEYS)[number], boolean>>): void;
}

/**
 * Makes an input and a list of links work as one, by the keyboard pattern for comboboxes.
 * Arrows move, around the ends; Enter goes; Home, End and all other keys stay the input's own.
 * @param enter called for Enter, with what was held down; it decides when to follow.
 */
export function combobox(
  input: HTMLInputElement,
  list: HTMLElement,
  enter: (event: KeyboardEvent) => void,
): Combobox {
  let active: HTMLAnchorElement | null = null;
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];

  const activate = (option: HTMLAnchorElement | null) => {
    active?.setAttribute("aria-selected", "false");
    active = option;
    active?.setAttribute("aria-selected", "true");
    if (active) input.setAttribute("aria-activedescendant", active.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const move = (step: 1 | -1) => {
    const all = options();
    const from = active ? all.indexOf(active) : step > 0 ? -1 : 0;
    activate(all.at((from + step) % all.length) ?? null);
    active?.scrollIntoView({ block: "nearest" });
  };

  input.addEventListener("keydown", (event) => {
    // While a Japanese or Chinese word is being composed, arrows and Enter choose among its spellings.
    if (event.isComposing || event.altKey) return;
    if (event.key === "Enter") enter(event);
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else return;
    event.preventDefault();
  });
  list.addEventListener("pointermove", (event) => {
    const option = (event.target as Element).closest<HTMLAnchorElement>("[role=option]");
    if (option && option !== active) activate(option);
  });

  return {
    refresh() {
      const all = options();
      activate(all[0] ?? null);
      input.setAttribute("aria-expanded", String(all.length > 0));
    },
    follow(held = {}) {
      const keys = Object.fromEntries(CLICK_KEYS.map((key) => [key, held[key] ?? false]));
      active?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...keys }));
    },
  };
}
