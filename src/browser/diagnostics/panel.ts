import css from "../../styles/problems.css?inline";
import { count } from "../../text/count.ts";
import { el } from "../page/dom.ts";
import { concerns, type ShownDiagnostic, sortOut } from "./shown-diagnostic.ts";

/** Lines of other pages that are shown; below them, how many more there are. */
const MOST_ELSEWHERE = 10;

/**
 * The panel at the foot of a page that says what is wrong with its note. It takes no focus, and goes when
 * asked to or when all is well.
 */
export class DiagnosticPanel {
  readonly #host = el("div", { "data-problems": "" });
  readonly #status = el("p", { role: "status" });
  readonly #lists = el("div", { class: "lists" });
  readonly #panel: HTMLElement;
  #hidden = "";
  #shown = "";

  constructor() {
    const hide = el("button", { type: "button" }, "Hide");
    hide.addEventListener("click", () => this.#hide());
    this.#panel = el(
      "section",
      { "aria-label": "Problems" },
      el("header", {}, this.#status, hide),
      this.#lists,
    );
    this.#panel.addEventListener("keydown", ({ key }) => key === "Escape" && this.#hide());
    this.#panel.hidden = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const root = this.#host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#panel);
    document.body.append(this.#host);
  }

  /** Shows what is wrong now. What was hidden stays so until something else is wrong. */
  show(diagnostics: readonly ShownDiagnostic[]): void {
    const { here, elsewhere } = sortOut(diagnostics, location.pathname);
    this.#shown = JSON.stringify([here, elsewhere]);
    const isQuiet = here.length + elsewhere.length === 0 || this.#shown === this.#hidden;
    this.#panel.hidden = isQuiet;
    this.#status.textContent = isQuiet ? "" : summary(here.length, elsewhere.length);
    const more = elsewhere.length - MOST_ELSEWHERE;
    this.#lists.replaceChildren(
      ...(here.length > 0 ? [listOf(here.map(item))] : []),
      ...(elsewhere.length > 0
        ? [
            el("h2", {}, here.length > 0 ? "In other files" : "In files of other pages"),
            listOf(elsewhere.slice(0, MOST_ELSEWHERE).map(item)),
            ...(more > 0 ? [el("p", {}, `… and ${more} more.`)] : []),
          ]
        : []),
    );
  }

  #hide(): void {
    this.#hidden = this.#shown;
    this.#panel.hidden = true;
  }
}

function summary(here: number, elsewhere: number): string {
  if (here === 0) return `Nothing is wrong here, ${count(elsewhere, "problem")} elsewhere.`;
  return `${count(here, "problem")} here${elsewhere > 0 ? `, ${elsewhere} elsewhere` : ""}.`;
}

const listOf = (items: readonly HTMLElement[]) => el("ul", {}, ...items);

function item(diagnostic: ShownDiagnostic): HTMLElement {
  const { place, severity, message, suggestion, pages } = diagnostic;
  const [page] = pages;
  const isHere = concerns(diagnostic, location.pathname);
  const where = page === undefined || isHere ? el("span", {}, place) : el("a", { href: page }, place);
  return el(
    "li",
    { "data-severity": severity },
    ...(place === "" ? [] : [el("code", {}, where), " "]),
    el("strong", {}, severity),
    " ",
    message,
    ...(suggestion === undefined ? [] : [el("span", { class: "suggestion" }, suggestion)]),
  );
}
