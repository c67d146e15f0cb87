/* In every page: the ways to the search, and nothing else. What searches is fetched when somebody comes near it. */
const dialog = document.querySelector<HTMLDialogElement>("dialog[data-search]");
const inline = document.querySelector<HTMLElement>("[data-search-panel]:not(dialog *)");
const mounted = new WeakSet<HTMLElement>();

const OPENER = "[data-search-open]";
const FIELD = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

const load = () => import("./search/panel.ts");

async function start(panel: HTMLElement): Promise<void> {
  if (mounted.has(panel)) return;
  mounted.add(panel);
  try {
    (await load()).mount(panel, panel === inline ? keepInAddress : undefined);
  } catch {
    mounted.delete(panel);
    panel.querySelector("[role=status]")?.replaceChildren("The search could not be loaded. Are you offline?");
  }
}

function show(): void {
  const panel = inline ?? dialog?.querySelector<HTMLElement>("[data-search-panel]");
  if (!panel) return;
  if (!inline && !dialog?.open) dialog?.showModal();
  panel.querySelector("input")?.select();
  void start(panel);
}

function keepInAddress(typed: string): void {
  const search = typed ? `?${new URLSearchParams({ q: typed })}` : "";
  if (search !== location.search) history.replaceState(history.state, "", location.pathname + search);
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
  if (event.defaultPrevented || !(event.target instanceof Element)) return;
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (plain && event.target.closest(OPENER)) {
    event.preventDefault();
    show();
  } else if (event.target === dialog || event.target.closest("[data-search-close]")) {
    dialog?.close();
  } else if (plain && dialog?.open && event.target.closest("a[href]")) {
    dialog.close();
  }
});

for (const near of ["pointerover", "focusin"]) {
  document.addEventListener(near, ({ target }) => {
    if (target instanceof Element && target.closest(OPENER)) load().catch(() => {});
  });
}

// A page that comes back out of the browser's memory should not come back with an old search in front of it.
addEventListener("pagehide", () => dialog?.close());

if (inline) {
  const input = inline.querySelector("input");
  const asked = new URLSearchParams(location.search).get("q");
  if (input && asked) input.value = asked;
  void start(inline);
}

export {};
