import style from "../../styles/preview.css?url";
import { addStyle } from "../page/add-style.ts";
import { el } from "../page/dom.ts";
import { cardAddress } from "./card-address.ts";
import { cardView } from "./card-view.ts";
import { fetchCard } from "./fetch-card.ts";
import { placeCard } from "./place-card.ts";

type PageLink = HTMLAnchorElement | SVGAElement;

/**
 * How long somebody must stay with a link before its card is shown, and how long the card waits for somebody
 * who leaves.
 */
const STAY = 350;
const LEAVE = 250;

/**
 * Shows the card of the note that a link leads to, beside the link. It stays while the pointer is on the link
 * or on the card, or the link has the focus of the keyboard; Escape takes it away.
 */
class Previews {
  readonly #card = el("div", { class: "preview", id: ":preview", role: "tooltip", popover: "manual" });
  /** Whose card is shown, or was until Escape. */
  #shown: PageLink | undefined;
  /** Who is to have it next. */
  #next: PageLink | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #known = new WeakSet<PageLink>();
  #styled: Promise<void> | undefined;

  constructor() {
    this.#card.addEventListener("pointerenter", () => this.#forgetNext());
    this.#card.addEventListener("pointerleave", () => this.#closeSoon());
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#dismiss();
    });
    // A page that comes back out of the browser's memory comes back without it.
    addEventListener("pagehide", () => this.#close());
  }

  /** Somebody has come to a link. */
  near(link: PageLink, event: Event): void {
    if (link === this.#shown || link === this.#next) return;
    const address = cardAddress(link.getAttribute("href") ?? "", location.href, import.meta.env.BASE_URL);
    if (!address) return;
    this.#forgetNext();
    this.#next = link;
    if (!this.#known.has(link)) this.#listenTo(link);
    this.#waiting = setTimeout(async () => {
      this.#styled ??= addStyle(style);
      const [card] = await Promise.all([fetchCard(address.card), this.#styled]);
      if (link !== this.#next) return;
      this.#next = undefined;
      if (!card) return;
      this.#close();
      this.#shown = link;
      this.#card.lang = card.lang ?? "en";
      this.#card.replaceChildren(...cardView(card, address.anchor));
      this.#open(link, event instanceof PointerEvent ? event.clientX : undefined);
    }, STAY);
  }

  #listenTo(link: PageLink): void {
    this.#known.add(link);
    const left = () => {
      if (link === this.#next) this.#forgetNext();
      if (link === this.#shown) this.#closeSoon();
    };
    link.addEventListener("pointerleave", left);
    link.addEventListener("blur", left);
    link.addEventListener("click", () => this.#dismiss());
  }

  #open(link: PageLink, x: number | undefined): void {
    // Inside a landmark, as all else that is said.
    document.querySelector("main")?.append(this.#card);
    this.#card.style.maxHeight = "";
    this.#card.showPopover();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const lines = [...link.getClientRects()];
    const place = placeCard(lines, this.#card.getBoundingClientRect(), { width, height }, x);
    this.#card.style.left = `${place.left + scrollX}px`;
    this.#card.style.top = `${place.top + scrollY}px`;
    this.#card.style.maxHeight = `${place.height}px`;
    link.setAttribute("aria-describedby", this.#card.id);
  }

  #forgetNext(): void {
    clearTimeout(this.#waiting);
    this.#next = undefined;
  }

  #closeSoon(): void {
    setTimeout(() => {
      const isWanted = this.#shown?.matches(":hover, :focus-visible") || this.#card.matches(":hover");
      if (!isWanted) this.#close();
    }, LEAVE);
  }

  /**
   * Takes the card away although somebody is still with its link: it comes back to who leaves and returns.
   */
  #dismiss(): void {
    this.#hide();
    this.#shown = this.#next ?? this.#shown;
    this.#forgetNext();
  }

  #close(): void {
    this.#hide();
    this.#shown = undefined;
  }

  #hide(): void {
    this.#shown?.removeAttribute("aria-describedby");
    if (this.#card.matches(":popover-open")) this.#card.hidePopover();
  }
}

export const previews = new Previews();
