/** Everything of an example's HTML that its script touches. */
export interface ExampleElements {
  readonly run: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  readonly edit: HTMLButtonElement;
  readonly reset: HTMLButtonElement;
  readonly copy: HTMLButtonElement;
  readonly change: HTMLDetailsElement;
  readonly controls: HTMLElement;
  readonly source: HTMLElement;
  /** The source as text, in colour. */
  readonly code: HTMLElement;
  readonly output: HTMLElement;
  /** Says whose output it is. */
  readonly label: HTMLElement;
  readonly printout: HTMLElement;
  /** Missing when the program claims nothing. */
  readonly claims: HTMLElement | null;
}

/**
 * Finds the parts of an example.
 * @throws when the HTML lacks one
 */
export function findElements(example: HTMLElement): ExampleElements {
  const find = <Kind extends HTMLElement = HTMLElement>(selector: string): Kind => {
    const found = example.querySelector<Kind>(selector);
    if (!found) throw new Error(`The example “${example.getAttribute("name")}” has no ${selector}.`);
    return found;
  };
  return {
    run: find("[data-action=run]"),
    stop: find("[data-action=stop]"),
    edit: find("[data-action=edit]"),
    reset: find("[data-action=reset]"),
    copy: find("[data-action=copy]"),
    change: find(".change"),
    controls: find(".controls"),
    source: find(".source"),
    code: find(".source pre"),
    output: find(".output"),
    label: find(".recorded"),
    printout: find(".output pre"),
    claims: example.querySelector(".claims"),
  };
}
