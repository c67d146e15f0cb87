import style from "../../styles/search-results.css?url";
import { alphabetically } from "../../text/alphabetically.ts";
import { addStyle } from "../page/add-style.ts";
import { el, part } from "../page/dom.ts";
import { askedByAddress, keepInAddress } from "./address.ts";
import { combobox } from "./combobox.ts";
import { type Answer, answer } from "./engine.ts";
import type { Found } from "./found.ts";
import { openIndex } from "./pagefind.ts";
import { isEmpty, parseQuery } from "./query.ts";
import { firstOf, showNotes } from "./results.ts";
import { wordLoader } from "./spelling.ts";
import { gather } from "./unspaced.ts";
import { report, tried } from "./view.ts";

// Before anything is shown: importing this program waits for it.
await addStyle(style);

const PAUSE = 120;
const NO_INDEX = "Search needs the built site: stop this server and run ‘npm start’.";
const OPENING = "Opening the index …";
const NOT_LOADED = "The search could not be loaded. Reload the page to try again.";

/**
 * Brings one search panel to life and opens the index.
 * @param root the element with `[data-search-panel]`; its `data-base` is the site's address, and `data-index`
 * the index's, which is missing where no index was built. Outside a dialog it is the page, and the address
 * asks and is kept.
 */
export function mount(root: HTMLElement): void {
  const { base = "/", index: folder } = root.dataset;
  const input = part<HTMLInputElement>(root, "input");
  const tags = part<HTMLSelectElement>(root, "tag");
  const list = part(root, "list");
  const status = part(root, "status");
  const isPage = root.closest("dialog") === null;
  if (isPage) input.value ||= askedByAddress();
  if (!input.value) input.focus();
  if (!folder) {
    status.textContent = NO_INDEX;
    return;
  }

  const words = wordLoader(`${base}search/words.txt`);
  const opening = openIndex(folder, base);
  opening.then(async (index) => tags.append(...tagOptions(await index.filters()))).catch(() => {});

  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = Promise.resolve();

  async function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const mine = ++newest;
    const [typed, tag] = [input.value.trim(), tags.value];
    const query = parseQuery(typed);
    try {
      if (status.textContent === "") status.textContent = OPENING;
      const index = await opening;
      const found = isEmpty(query) && !tag ? null : await answer(index, query, tag, words);
      const first = found ? await firstOf(found) : [];
      if (mine !== newest) return;
      show(found, first);
      if (isPage) keepInAddress(typed);
    } catch (error) {
      status.textContent = NOT_LOADED;
      reportError(error);
    }
  }

  function show(found: Answer | null, first: Found[]): void {
    showNotes(list, found, first);
    part(root, "help").hidden = found !== null;
    part(root, "nothing").hidden = found === null || first.length > 0;
    status.replaceChildren(...(found ? report(found) : []));
    if (found) part(root, "tried").replaceChildren(tried(found, tags.value && gather(tags.value)));
    box.refresh();
  }

  const box = combobox(input, list, ({ ctrlKey, metaKey, shiftKey }) => {
    // What was typed a moment ago may not be answered yet, and an older answer is not where the reader wants
    // to go.
    if (timer !== undefined) latest = run();
    latest.then(() => box.follow({ ctrlKey, metaKey, shiftKey }));
  });
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      latest = run();
    }, PAUSE);
  };
  input.addEventListener("input", (event) => {
    if (!(event as InputEvent).isComposing) soon();
  });
  input.addEventListener("compositionend", soon);
  tags.addEventListener("change", () => {
    latest = run();
  });
  latest = run();
}

const tagOptions = ({ tag = {} }: Record<string, Record<string, number>>): HTMLElement[] =>
  Object.entries(tag)
    .sort(([a], [b]) => alphabetically(a, b))
    .map(([value, notes]) => el("option", { value }, `${gather(value)} (${notes})`));
