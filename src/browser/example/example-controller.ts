import { loaded } from "../page/fetch-once.ts";
import { onRequest, tell } from "../run/tell.ts";
import { type RunEnd, type Running, run, warm } from "../runner/run.ts";
import { setButtons } from "./buttons.ts";
import { describeChanges, isSameSetup, type Setup } from "./changes.ts";
import { type Comparison, compareRun, notRunYet } from "./compare-run.ts";
import { type State, stateAfter } from "./controls.ts";
import { errorWords } from "./error-place.ts";
import { type ExampleElements, findElements } from "./example-elements.ts";
import { fetchFile } from "./fetch-file.ts";
import { atFirstSign } from "./first-sign.ts";
import { clickedLine, focusLine } from "./lines.ts";
import { Notice } from "./notice.ts";
import { Panel } from "./panel.ts";
import { play } from "./play.ts";
import { RunView } from "./run-view.ts";
import { compileEdit, SourceEditor } from "./source-editor.ts";

const loadLink = () => loaded("What reads and writes links", import("./link.ts"));

const RECORDED: Comparison = { tone: "none", words: "" };

/** What the buttons of one example do: it holds what the reader set up, and what is on show. */
export class ExampleController {
  readonly #example: HTMLElement;
  readonly #parts: ExampleElements;
  readonly #view: RunView;
  readonly #notice: Notice;
  readonly #editor: SourceEditor;
  readonly #panel: Panel;
  readonly #name: string;
  readonly #href: string;
  readonly #frameHref: string;
  readonly #builtHash: string | undefined;
  readonly #built: Setup;
  #setup: Setup;
  /** What the run on show began with; absent for the recorded one. */
  #shown: Setup | undefined;
  #comparison = RECORDED;
  #state: State = "idle";
  #running: Running | undefined;

  constructor(example: HTMLElement) {
    const { href = "", frame = "", hash, seed = "1" } = example.dataset;
    this.#example = example;
    this.#name = example.getAttribute("name") ?? "";
    this.#href = href;
    this.#frameHref = frame;
    this.#builtHash = hash;
    this.#built = { seed: Number(seed), faults: [] };
    this.#setup = this.#built;
    this.#parts = findElements(example);
    this.#view = new RunView(example, this.#parts);
    this.#notice = new Notice(this.#parts.controls);
    this.#editor = new SourceEditor({
      parts: this.#parts,
      href: `${href}.ts`,
      label: `${example.ariaLabel ?? "Example"}, source`,
      onChange: (source) => this.#setUp({ ...this.#setup, source }),
      onRun: () => void this.#run(),
    });
    this.#panel = new Panel(this.#parts.change, `${href}.run.json`, {
      onChange: (seed, faults) => this.#setUp({ ...this.#setup, seed, faults }),
      onRun: () => void this.#run(),
    });
    this.#listen();
    this.#refresh();
    void this.#try(() => this.#readLink());
  }

  #listen(): void {
    const { run: runButton, stop, edit, reset, copy, change } = this.#parts;
    const onClick = (button: HTMLElement, act: () => Promise<void>) =>
      button.addEventListener("click", () => void this.#try(act));
    onClick(runButton, () => this.#run());
    onClick(stop, async () => this.#running?.stop());
    onClick(edit, () => this.#edit());
    onClick(reset, async () => this.#reset());
    onClick(copy, async () => {
      const link = this.link();
      copy.dispatchEvent(new CustomEvent("copy-link", { bubbles: true, detail: link }));
      await link;
    });
    const openPanel = () => this.#try(() => this.#panel.open(() => this.#setup));
    change.addEventListener("toggle", () => change.open && void openPanel());
    if (change.open) void openPanel();
    this.#example.addEventListener("click", (event) => this.#goToLine(event));
    onRequest(this.#example, ({ faults }) => {
      if (faults) this.#bring({ ...this.#setup, faults });
      void this.#run();
    });
    addEventListener("hashchange", () => void this.#try(() => this.#readLink()));
    atFirstSign(this.#example, () => {
      warm(this.#frameHref);
      // If it cannot be had now, the run will say so.
      fetchFile(`${this.#href}.js`).catch(() => {});
    });
  }

  /** Does what may fail for a reason that the reader can be told. */
  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#notice.say(error instanceof Error ? error.message : String(error));
    }
  }

  async #run(): Promise<void> {
    if (this.#running || !this.#panel.check()) return;
    const setup = this.#setup;
    const { seed, faults, source } = setup;
    const request = { frameHref: this.#frameHref, name: this.#name, seed, faults };
    const running = play(
      () => (source === undefined ? fetchFile(`${this.#href}.js`) : compileEdit(source)),
      (code) =>
        run({ ...request, code }, (events) => {
          if (this.#running !== running) return;
          this.#view.take(events);
          tell(this.#example, "trace", { events });
        }),
    );
    this.#running = running;
    this.#notice.say();
    this.#view.begin();
    this.#setState("running");
    tell(this.#example, "run-begin", { seed, faults, isAsBuilt: isSameSetup(setup, this.#built) });
    const end = await running.end;
    // A reset has forgotten the run that was going on.
    if (this.#running === running) this.#finish(end, setup);
  }

  #finish(end: RunEnd, setup: Setup): void {
    this.#running = undefined;
    this.#shown = setup;
    if (end.state === "done") this.#setHash(end.hash);
    const lines = (setup.source ?? this.#parts.code.textContent).split("\n").length;
    this.#comparison = compareRun(end, this.#builtHash, this.#describe(setup));
    this.#view.finish(end, this.#comparison, lines);
    this.#setState(stateAfter(end));
    const { state, hash, error } = end;
    const isAsRecorded = hash !== undefined && hash === this.#builtHash;
    tell(this.#example, "run-end", { state, isAsRecorded, ...(error && { error: errorWords(error) }) });
  }

  #reset(): void {
    this.#running?.stop();
    this.#running = this.#shown = undefined;
    this.#comparison = RECORDED;
    this.#editor.close();
    this.#setup = this.#built;
    this.#panel.show(this.#built);
    this.#notice.say();
    this.#view.restore();
    this.#setHash(this.#builtHash);
    this.#setState("idle");
    tell(this.#example, "run-reset", {});
  }

  /** Takes up what the reader changed. */
  #setUp(setup: Setup): void {
    this.#setup = setup;
    this.#refresh();
  }

  /** Takes up what came from elsewhere, and shows it. */
  #bring(setup: Setup): void {
    this.#panel.show(setup);
    this.#setUp(setup);
  }

  #setState(state: State): void {
    this.#state = state;
    this.#example.dataset.state = state;
    this.#refresh();
  }

  #setHash(hash: string | undefined): void {
    if (hash === undefined) delete this.#example.dataset.hash;
    else this.#example.dataset.hash = hash;
  }

  /** Has buttons and words say how it stands now. */
  #refresh(): void {
    const isAsBuilt = !this.#shown && !this.#editor.isOpen && isSameSetup(this.#setup, this.#built);
    setButtons(this.#parts, this.#state, isAsBuilt);
    if (this.#running) return;
    const isShown = isSameSetup(this.#setup, this.#shown ?? this.#built);
    this.#view.compare(isShown ? this.#comparison : notRunYet(this.#describe(this.#setup)));
  }

  #describe(setup: Setup): string {
    return describeChanges(setup, this.#built.seed);
  }

  async #edit(source?: string): Promise<void> {
    const editing = await this.#editor.open(source);
    this.#refresh();
    if (source === undefined) editing.focus();
  }

  /** Puts the reader's changes into the page's address, and gives it. */
  async link(): Promise<string> {
    const { writeLink } = await loadLink();
    history.replaceState(history.state, "", await writeLink(this.#name, this.#setup, this.#built.seed));
    return location.href;
  }

  /**
   * Takes up what the page's address says of this example. Nothing of it runs before the reader wants it to.
   */
  async #readLink(): Promise<void> {
    if (!location.hash.startsWith(`#${this.#example.id}&`)) return;
    const { readLink } = await loadLink();
    const { diagnostics, source, ...setup } = await readLink(location.hash, this.#built.seed);
    this.#reset();
    this.#bring(setup);
    this.#parts.change.open = !isSameSetup(setup, this.#built);
    if (source !== undefined) await this.#edit(source);
    const words = this.#describe(this.#setup);
    const change = `This link brings ${words}. Nothing has run yet: look it over, then press Run.`;
    this.#notice.say(...(words ? [change] : []), ...diagnostics);
    this.#example.scrollIntoView();
    this.#parts.controls.scrollIntoView({ block: "nearest" });
  }

  /** Follows a link to a line of the source, in the editor too. */
  #goToLine(event: Event): void {
    const line = clickedLine(event, this.#example);
    if (line === undefined) return;
    if (this.#editor.isOpen) {
      event.preventDefault();
      this.#editor.selectLine(line);
    } else focusLine(this.#example, line);
  }
}
