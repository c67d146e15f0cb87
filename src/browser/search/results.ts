import { el } from "../page/dom.ts";
import type { Answer } from "./engine.ts";
import type { Found } from "./found.ts";
import { slip } from "./view.ts";

const PAGE = 6;

/** Loads the notes that are shown first. */
export const firstOf = (answer: Answer): Promise<Found[]> => load(answer, 0);

/**
 * Shows notes in the list, in place of what it held; more are loaded when its end comes into view.
 * @param answer null empties the list.
 */
export function showNotes(list: HTMLElement, answer: Answer | null, first: readonly Found[]): void {
  list.replaceChildren(...slips(list, first, 0));
  list.scrollTop = 0;
  list.hidden = first.length === 0;
  if (answer) more(list, answer, first.length);
}

function more(list: HTMLElement, answer: Answer, shown: number): void {
  if (shown >= answer.notes.length) return;
  const end = el("div", { class: "search-more", role: "presentation" });
  const observer = new IntersectionObserver(async ([entry]) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    const next = await load(answer, shown);
    // Another answer may have taken the list meanwhile, and this end with it.
    if (!end.isConnected) return;
    end.replaceWith(...slips(list, next, shown));
    more(list, answer, shown + next.length);
  });
  list.append(end);
  observer.observe(end);
}

const load = (answer: Answer, from: number): Promise<Found[]> =>
  Promise.all(answer.notes.slice(from, from + PAGE).map((note) => note()));

const slips = (list: HTMLElement, notes: readonly Found[], from: number): HTMLElement[] =>
  notes.map((note, n) => slip(note, `${list.id}-${from + n}`));
