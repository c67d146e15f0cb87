import { valueText } from "../../lab/trace/value-text.ts";
import { shorten } from "../../text/shorten.ts";
import { el } from "../page/dom.ts";
import { machineWords } from "./holding-words.ts";
import { PLACES } from "./marks.ts";
import type { NodeLook } from "./scene.ts";
import { splitName } from "./words.ts";

/** What can be done with the chosen node: a word for the button, and the deed. */
export interface Deed {
  readonly words: string;
  readonly act: () => void;
}

const MOST_ENTRIES = 12;
const LONGEST_VALUE = 80;
const GAP = 8;

/** What is known of a node that the reader chose, and what can be done with it, beside it. */
export class Choice {
  readonly #popover = el("div", { class: "follow-choice", role: "dialog", popover: "auto", tabindex: "-1" });
  #target: SVGElement | undefined;

  constructor() {
    this.#popover.addEventListener("toggle", (event) => {
      if ((event as ToggleEvent).newState === "closed") this.#closed();
    });
  }

  /**
   * @param target the node in the drawing
   * @param time the moment shown, in words
   */
  open(
    target: SVGElement,
    name: string,
    look: NodeLook | undefined,
    time: string,
    deeds: readonly Deed[],
  ): void {
    const { own, group } = splitName(name);
    this.#popover.ariaLabel = own;
    this.#popover.replaceChildren(
      el("p", { class: "follow-choice-name" }, own, ...(group ? [" ", el("span", {}, group)] : [])),
      el("p", {}, `${machineWords(look?.machine) || (deeds.length > 0 ? "up" : "")} at ${time}`.trim()),
      ...kept(look, own),
      ...deeds.map(({ words, act }) => {
        const pressed = el("button", { type: "button" }, words);
        pressed.addEventListener("click", () => {
          this.close();
          act();
        });
        return pressed;
      }),
    );
    (target.closest("dialog") ?? target.closest("live-diagram") ?? document.body).append(this.#popover);
    this.#target = target;
    target.setAttribute("aria-expanded", "true");
    this.#popover.showPopover();
    this.#place(target);
    (this.#popover.querySelector("button") ?? this.#popover).focus();
  }

  close(): void {
    if (this.#popover.matches(":popover-open")) this.#popover.hidePopover();
  }

  #closed(): void {
    const hadFocus =
      this.#popover.contains(document.activeElement) || document.activeElement === document.body;
    this.#target?.removeAttribute("aria-expanded");
    if (hadFocus) this.#target?.focus();
    this.#target = undefined;
  }

  /** Below the node, or above where there is no room below. */
  #place(target: SVGElement): void {
    const node = target.getBoundingClientRect();
    const own = this.#popover.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const isBelow = node.bottom + GAP + own.height <= clientHeight || node.top < own.height + GAP;
    const left = Math.min(
      Math.max(GAP, node.left + node.width / 2 - own.width / 2),
      clientWidth - own.width - GAP,
    );
    this.#popover.style.left = `${left + scrollX}px`;
    this.#popover.style.top = `${(isBelow ? node.bottom + GAP : node.top - GAP - own.height) + scrollY}px`;
  }
}

function kept(look: NodeLook | undefined, node: string): HTMLElement[] {
  return (look?.holdings ?? []).map(({ label, where, entries }) => {
    const all = [...entries].toReversed();
    const shown = all
      .slice(0, MOST_ENTRIES)
      .map(([key, value]) =>
        el("li", {}, shorten([valueText(key), value].filter(Boolean).join(": "), LONGEST_VALUE)),
      );
    const more = all.length > MOST_ENTRIES ? [el("li", {}, `and ${all.length - MOST_ENTRIES} more`)] : [];
    const none =
      all.length === 0 ? [el("li", {}, where === "outside" ? "nothing written yet" : "nothing")] : [];
    return el(
      "div",
      { class: "follow-kept", "data-where": where },
      el(
        "p",
        {},
        el("span", { class: "follow-mark", "aria-hidden": "true" }, `${PLACES[where].sign} `),
        [label === node ? "" : label, PLACES[where].words].filter(Boolean).join(", "),
      ),
      el("ul", {}, ...shown, ...more, ...none),
    );
  });
}
