import style from "../../styles/diagram-edit.css?url";
import { addStyle } from "../page/add-style.ts";
import { el } from "../page/dom.ts";
import { copyDrawing } from "./copy-drawing.ts";
import { type Dialog, makeDialog, openDialog, toolButton } from "./dialog.ts";
import { writeEditLink } from "./edit-link.ts";
import { FrameDrawing } from "./frame-drawing.ts";
import { type MermaidEditor, openMermaidEditor } from "./mermaid-editor.ts";
import { Preview, type PreviewResult } from "./preview.ts";

const KEYS = "Esc leaves the editor";
const WAITING = "Fetching Mermaid, which draws what you change.";

/** A diagram's source and its drawing side by side over the page; the drawing follows what is typed. */
export class EditPanel {
  readonly #id: string;
  readonly #built: string;
  readonly #dialog: Dialog;
  readonly #editor: MermaidEditor;
  readonly #preview: Preview;
  readonly #notice = el("p", { class: "diagram-notice", role: "status" });
  readonly #status = el("p", { class: "diagram-status", role: "status" }, WAITING);
  readonly #detail = el("pre", { class: "diagram-detail", tabindex: "0", hidden: "" });
  readonly #reset = toolButton("Reset");
  #source: string;

  constructor(diagram: HTMLElement) {
    const { name = "Diagram", frame = "" } = diagram.dataset;
    this.#id = diagram.id;
    this.#built = diagram.querySelector(".diagram-source code")?.textContent ?? "";
    this.#source = this.#built;
    const link = toolButton("Copy link");
    const host = el("div", { class: "diagram-editor" });
    const drawn = el("section", { class: "diagram-preview", "aria-label": "Preview" });
    this.#dialog = makeDialog(
      name,
      [this.#reset, link],
      this.#notice,
      el(
        "div",
        { class: "diagram-panes" },
        el("section", { class: "diagram-typing", "aria-label": "Source" }, host, this.#status, this.#detail),
        drawn,
      ),
    );
    this.#dialog.element.classList.add("diagram-edit");
    const svg = diagram.querySelector<SVGSVGElement>("svg.diagram");
    const drawing = new FrameDrawing(
      drawn,
      frame,
      `Preview: ${name}`,
      svg ? copyDrawing(svg, name, "edit") : undefined,
    );
    this.#preview = new Preview(drawing, name, (outcome) => this.#show(outcome));
    this.#editor = openMermaidEditor(host, {
      source: this.#built,
      label: `${name}, source. ${KEYS}.`,
      onChange: (source) => this.#take(source),
      onLeave: () => this.#dialog.close.focus(),
    });
    this.#reset.addEventListener("click", () => this.#editor.replace(this.#built));
    link.addEventListener("click", () => {
      const address = this.#link();
      link.dispatchEvent(new CustomEvent("copy-link", { bubbles: true, detail: address }));
      address.catch(({ message }: Error) => {
        this.#status.textContent = message;
      });
    });
    this.#reset.disabled = true;
  }

  /**
   * Shows the panel as it was left.
   * @param brought a source to edit instead of the diagram's own
   * @param words what the reader should know of it
   */
  async open(brought?: string, words = ""): Promise<void> {
    await addedStyle();
    this.#notice.textContent = words;
    await openDialog(this.#dialog);
    if (brought !== undefined && brought !== this.#source) this.#editor.replace(brought);
    this.#editor.focus();
    void this.#preview.draw(this.#source);
  }

  #take(source: string): void {
    this.#source = source;
    const isBuilt = source === this.#built;
    if (isBuilt && document.activeElement === this.#reset) this.#editor.focus();
    this.#reset.disabled = isBuilt;
    if (isBuilt) this.#notice.textContent = "";
    this.#preview.follow(source);
  }

  #show(outcome: PreviewResult): void {
    this.#editor.markLine(outcome?.line ?? null);
    this.#status.classList.toggle("problem", outcome !== undefined);
    this.#detail.hidden = !outcome?.detail;
    this.#detail.textContent = outcome?.detail ?? "";
    const words = outcome?.summary ?? KEYS;
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  /** Puts the edit into the page's address, and gives it. */
  async #link(): Promise<string> {
    history.replaceState(history.state, "", await writeEditLink(this.#id, this.#source));
    return location.href;
  }
}

let styled: Promise<void> | undefined;

function addedStyle(): Promise<void> {
  styled ??= addStyle(style);
  return styled;
}
