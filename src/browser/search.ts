/*
 * In every page: the ways to the search, and nothing else. What searches is fetched when somebody comes near
 * it.
 */
const dialog = document.querySelector<HTMLDialogElement>("dialog[data-search]");
const inline = document.querySelector<HTMLElement>("[data-search-panel]:not(dialog *)");
const panel = inline ?? dialog?.querySelector<HTMLElement>("[data-search-panel]");

const OPENER = "[data-search-open]";
const FIELD = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

let started = false;

const load = () => import("./search/panel.ts");

async function start(): Promise<void> {
  if (started || !panel) return;
  started = true;
  try {
    (await load()).mount(panel);
  } catch {
    started = false;
    panel.querySelector("[role=status]")?.replaceChildren("The search could not be loaded. Are you offline?");
  }
}

function show(): void {
  if (!inline && !dialog?.open) dialog?.showModal();
  const input = panel?.querySelector("input");
  input?.focus();
  input?.select();
  void start();
}

/** Whether the reader is typing, be it in an editor inside a shadow root. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(FIELD) !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const control = event.ctrlKey || event.metaKey;
  const slash = event.key === "/" && !control && !isTyping(event);
  const k = (event.key === "k" || event.key === "K") && control && !event.shiftKey;
  if (event.key === "Escape" && dialog?.open) dialog.close();
  else if (slash || k) show();
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const { target } = event;
  if (event.defaultPrevented || !(target instanceof Element)) return;
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (plain && target.closest(OPENER)) {
    event.preventDefault();
    show();
  } else if (
    target === dialog ||
    target.closest("[data-search-close]") ||
    (plain && target.closest("dialog a"))
  ) {
    dialog?.close();
  }
});

for (const near of ["pointerover", "focusin"]) {
  document.addEventListener(near, ({ target }) => {
    if (target instanceof Element && target.closest(OPENER)) load().catch(() => {});
  });
}

// A page that comes back out of the browser's memory should not come back with an old search in front of it.
addEventListener("pagehide", () => dialog?.close());

if (inline) void start();

export {};
