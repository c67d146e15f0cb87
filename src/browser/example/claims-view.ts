import type { TraceEvent } from "../../lab/trace/event.ts";
import { el } from "../page/dom.ts";
import { STANDING_WORDS, type Standing, updateStandings } from "./claim-standings.ts";
import type { ExampleElements } from "./example-elements.ts";

/** More claims than these are not added to the list: no page lists what a loop claims. */
const MOST_ADDED = 50;

interface Item {
  readonly element: HTMLElement;
  readonly verdict: HTMLElement;
  /** How it stood at build; absent for a claim that only the reader's program makes. */
  readonly built?: { readonly holds: string | undefined; readonly words: string };
}

/** The list of an example's claims, and the words of the note that link to them. */
export class ClaimsView {
  readonly #list: HTMLElement;
  readonly #items = new Map<string, Item>();
  readonly #links: readonly {
    readonly link: HTMLElement;
    readonly id: string;
    readonly holds: string | undefined;
  }[];
  #judged = new Map<string, boolean>();

  constructor(example: HTMLElement, { claims, output }: ExampleElements) {
    this.#list = claims ?? el("ol", { class: "claims", "aria-label": "Claims" });
    if (!claims) output.before(this.#list);
    for (const element of this.#list.querySelectorAll<HTMLElement>("[data-claim]")) {
      const verdict = element.querySelector<HTMLElement>(".verdict") ?? element.appendChild(el("span"));
      const built = { holds: element.dataset.holds, words: verdict.textContent };
      this.#items.set(element.dataset.claim ?? "", { element, verdict, built });
    }
    this.#list.hidden = this.#items.size === 0;
    const prefix = `${example.getAttribute("name")}/`;
    this.#links = [...document.querySelectorAll<HTMLElement>("a[data-claim]")]
      .filter(({ dataset }) => dataset.claim?.startsWith(prefix))
      .map((link) => ({
        link,
        id: link.dataset.claim?.slice(prefix.length) ?? "",
        holds: link.dataset.holds,
      }));
  }

  /** How many claims were judged to hold, of all in the list. */
  get judged(): { readonly hold: number; readonly all: number } {
    const all = new Set([...this.#items.keys(), ...this.#judged.keys()]).size;
    return { hold: [...this.#judged.values()].filter(Boolean).length, all };
  }

  begin(): void {
    this.#judged = new Map();
    this.#forgetAdded();
    for (const id of this.#items.keys()) this.#show(id, "pending");
  }

  take(events: readonly TraceEvent[]): void {
    for (const id of updateStandings(this.#judged, events)) {
      if (!this.#items.has(id)) this.#addItem(id);
      this.#show(id, this.#judged.get(id) ? "true" : "false");
    }
  }

  /** What was not judged by now never will be. */
  end(): void {
    for (const id of this.#items.keys()) if (!this.#judged.has(id)) this.#show(id, "unjudged");
  }

  /** Shows the claims as they stood at build. */
  restore(): void {
    this.#forgetAdded();
    for (const { element, verdict, built } of this.#items.values()) {
      setHolds(element, built?.holds);
      verdict.textContent = built?.words ?? "";
    }
    for (const { link, holds } of this.#links) setHolds(link, holds);
  }

  #show(id: string, standing: Standing): void {
    const item = this.#items.get(id);
    if (item) {
      item.element.dataset.holds = standing;
      item.verdict.textContent = STANDING_WORDS[standing];
    }
    // The note's own words do not flicker while a run is on.
    if (standing === "pending") return;
    for (const each of this.#links) if (each.id === id) setHolds(each.link, standing);
  }

  #addItem(id: string): void {
    if (this.#items.size >= MOST_ADDED) return;
    const verdict = el("span", { class: "verdict" });
    const element = el("li", { "data-claim": id }, el("span", {}, id), " ", verdict);
    this.#items.set(id, { element, verdict });
    this.#list.append(element);
    this.#list.hidden = false;
  }

  #forgetAdded(): void {
    for (const [id, { element, built }] of this.#items) {
      if (built) continue;
      element.remove();
      this.#items.delete(id);
    }
    this.#list.hidden = this.#items.size === 0;
  }
}

function setHolds(element: HTMLElement, holds: string | undefined): void {
  if (holds === undefined) delete element.dataset.holds;
  else element.dataset.holds = holds;
}
