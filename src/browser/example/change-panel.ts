import { FAULTS, type Fault } from "../../lab/run/fault.ts";
import style from "../../styles/example-change.css?url";
import { addStyle } from "../page/add-style.ts";
import { el } from "../page/dom.ts";
import { LARGEST_SEED, LATEST_FAULT, MOST_FAULTS } from "../run/share.ts";
import type { Stage } from "../run/stage.ts";

// Before anything is shown: importing this program waits for it.
await addStyle(style);

/** The controls of a run's seed and faults. */
export interface ChangePanel {
  /** Whether everything in it is filled in; if not, it is shown what is missing. */
  check(): boolean;
  /** Shows another seed and other faults. */
  show(seed: number, faults: readonly Fault[]): void;
}

export interface ChangeOptions {
  readonly seed: number;
  readonly faults: readonly Fault[];
  readonly stage: Stage;
  readonly onChange: (seed: number, faults: readonly Fault[]) => void;
  /** Enter. */
  readonly onRun: () => void;
}

/** Fills a disclosure with the controls of a run. */
export function fillPanel(details: HTMLDetailsElement, options: ChangeOptions): ChangePanel {
  const { stage } = options;
  const seed = number("seed", 0, LARGEST_SEED);
  const list = el("ul");
  const add = el("button", { type: "button" }, "Add a fault");
  const none = el(
    "p",
    {},
    stage.nodes.length > 0 ? "None." : "None: this program starts nothing that could break.",
  );
  const word = (words: string) => el("span", { class: "change-word" }, words);
  const form = el(
    "form",
    { class: "change-form" },
    el("label", { class: "change-row" }, word("Seed"), seed),
    el(
      "div",
      { class: "change-row", role: "group", "aria-label": "Faults" },
      word("Faults"),
      none,
      list,
      add,
    ),
    // Without a button to submit it, a form of several fields does nothing on Enter.
    el("button", { hidden: "" }),
  );
  const rows = () => [...list.children].filter((row) => row instanceof HTMLLIElement);
  const tidy = () => {
    none.hidden = rows().length > 0;
    add.hidden = stage.nodes.length === 0 || rows().length >= MOST_FAULTS;
  };
  const changed = () => {
    tidy();
    if (form.checkValidity()) options.onChange(seed.valueAsNumber, rows().map(readRow));
  };

  function addRow(fault: Fault): HTMLLIElement {
    const row = rowOf(fault, stage.nodes, () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      changed();
      (next?.querySelector("button") ?? add).focus();
    });
    list.append(row);
    return row;
  }

  function show(newSeed: number, faults: readonly Fault[]): void {
    seed.valueAsNumber = newSeed;
    list.replaceChildren();
    for (const fault of faults) addRow(fault);
    tidy();
  }

  add.addEventListener("click", () => {
    const [node = ""] = stage.nodes;
    addRow({ at: Math.round(stage.length / 2), do: "kill", node })
      .querySelector("input")
      ?.focus();
    changed();
  });
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    options.onRun();
  });
  form.noValidate = true;
  show(options.seed, options.faults);
  details.append(form);
  return {
    show,
    check() {
      if (form.checkValidity()) return true;
      details.open = true;
      return form.reportValidity();
    },
  };
}

function rowOf({ at, do: does, node }: Fault, nodes: readonly string[], onRemove: () => void): HTMLLIElement {
  const time = number("time", 0, LATEST_FAULT);
  time.step = "any";
  time.valueAsNumber = at;
  time.ariaLabel = "Time in milliseconds";
  const names = nodes.includes(node) ? nodes : [...nodes, node].filter(Boolean);
  const remove = el("button", { type: "button", "aria-label": "Remove this fault" }, "Remove");
  remove.addEventListener("click", onRemove);
  return el(
    "li",
    {},
    "At ",
    time,
    " ms ",
    choice("do", "What happens", FAULTS, does),
    " ",
    choice("node", "To which machine", names, node),
    " ",
    remove,
  );
}

function readRow(row: HTMLLIElement): Fault {
  const value = (name: string) =>
    row.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)?.value ?? "";
  const does = FAULTS.find((each) => each === value("do")) ?? "kill";
  return { at: Number(value("time")), do: does, node: value("node") };
}

function number(name: string, min: number, max: number): HTMLInputElement {
  const attributes = { type: "number", inputmode: "numeric", required: "", autocomplete: "off" };
  return el("input", { ...attributes, name, min: String(min), max: String(max) });
}

function choice(name: string, label: string, values: readonly string[], chosen: string): HTMLSelectElement {
  const options = values.map((value) => el("option", { value }, value));
  const select = el("select", { name, "aria-label": label, required: "" }, ...options);
  select.value = chosen;
  return select;
}
