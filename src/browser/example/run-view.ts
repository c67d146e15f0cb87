import type { TraceEvent } from "../../lab/trace/event.ts";
import { el } from "../page/dom.ts";
import type { RunEnd } from "../runner/run.ts";
import { ClaimsView } from "./claims-view.ts";
import type { Comparison } from "./compare-run.ts";
import { errorPlace, errorWords } from "./error-place.ts";
import type { ExampleElements } from "./example-elements.ts";
import { lineElement } from "./lines.ts";
import { count, type Print, Printed } from "./printed.ts";
import { spoken } from "./spoken.ts";

/** The part of an example that shows a run: the recorded one, until the reader starts another. */
export class RunView {
  readonly #example: HTMLElement;
  readonly #parts: ExampleElements;
  readonly #claims: ClaimsView;
  readonly #recorded: { readonly label: string; readonly lines: readonly Node[] };
  readonly #compared = el("p", { class: "compared" });
  readonly #status = el("p", { class: "sr-only", role: "status" });
  #extras: HTMLElement[] = [];
  #printed = new Printed();
  #isOld = true;

  constructor(example: HTMLElement, parts: ExampleElements) {
    this.#example = example;
    this.#parts = parts;
    this.#claims = new ClaimsView(example, parts);
    this.#recorded = { label: parts.label.textContent, lines: [...parts.printout.childNodes] };
    parts.printout.role = "log";
    // It is summed up when it has ended; a thousand lines are nobody's to listen to.
    parts.printout.ariaLive = "off";
    parts.printout.ariaLabel = "Output";
    parts.label.after(this.#compared);
    parts.output.append(this.#status);
  }

  /** Shows that a run has begun. What was shown before stays until there is something else to show. */
  begin(): void {
    this.#isOld = true;
    this.#printed = new Printed();
    // Whatever comes, what stands below the output does not jump up meanwhile.
    this.#parts.output.style.minHeight = `${this.#parts.output.offsetHeight}px`;
    this.compare({ tone: "none", words: "Running …" });
    this.#status.textContent = "Running";
    this.#claims.begin();
  }

  take(events: readonly TraceEvent[]): void {
    this.#clear();
    this.#print(this.#printed.take(events));
    this.#claims.take(events);
  }

  /** @param lines how many the source has */
  finish(end: RunEnd, comparison: Comparison, lines: number): void {
    this.#clear();
    this.#claims.end();
    const { hidden, shown } = this.#printed;
    if (hidden > 0)
      this.#add("more", `${count(hidden, "more line")} printed, which this page does not show.`);
    const error = end.error && this.#complain(end.error, lines);
    if (shown.length === 0) this.#parts.label.textContent = "This run: it printed nothing.";
    this.compare(comparison);
    this.#parts.output.style.minHeight = "";
    const { judged: claims } = this.#claims;
    this.#status.textContent = spoken({
      comparison: comparison.words,
      prints: shown,
      hiddenPrints: hidden,
      claims,
      ...(error && { error }),
    });
  }

  /** Says how what is shown compares with the recorded run. */
  compare({ tone, words }: Comparison): void {
    this.#compared.dataset.tone = tone;
    this.#compared.textContent = words;
  }

  /** Shows the recorded run again. */
  restore(): void {
    this.#empty();
    this.#claims.restore();
    this.#parts.label.textContent = this.#recorded.label;
    this.#parts.printout.replaceChildren(...this.#recorded.lines);
    this.#parts.output.style.minHeight = "";
    this.compare({ tone: "none", words: "" });
    this.#status.textContent = "As built: the recorded run is shown.";
  }

  /** Makes room for the first that there is to show of a run. */
  #clear(): void {
    if (!this.#isOld) return;
    this.#isOld = false;
    this.#empty();
    this.#parts.label.textContent = "This run";
  }

  #empty(): void {
    this.#parts.printout.replaceChildren();
    for (const extra of this.#extras.splice(0)) extra.remove();
    for (const line of this.#example.querySelectorAll(".faulty")) line.classList.remove("faulty");
  }

  #print(prints: readonly Print[]): void {
    const { printout } = this.#parts;
    const all = document.createDocumentFragment();
    for (const { text, level } of prints) {
      if (printout.firstChild || all.firstChild) all.append("\n");
      all.append(el("span", { class: "line", ...(level && { "data-level": level }) }, text));
    }
    printout.append(all);
  }

  /** Shows what went wrong, with a link to its line; returns it in words. */
  #complain(error: NonNullable<RunEnd["error"]>, lines: number): string {
    const words = errorWords(error);
    const place = errorPlace(error, lines);
    const message = this.#add("error", words);
    if (!place) return words;
    message.append(" ", el("a", { href: `#${this.#example.id}:L${place.line}` }, place.words));
    lineElement(this.#example, place.line)?.classList.add("faulty");
    return `${words} At ${place.words}.`;
  }

  #add(className: string, words: string): HTMLElement {
    const extra = el("p", { class: className }, words);
    this.#extras.push(extra);
    this.#parts.output.append(extra);
    return extra;
  }
}
