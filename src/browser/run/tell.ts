import type { RunBegin, RunEnded, RunRequest, RunReset, RunTrace } from "./run-events.ts";

interface Told {
  "run-begin": RunBegin;
  trace: RunTrace;
  "run-end": RunEnded;
  "run-reset": RunReset;
}

/** Tells the page, from an example, how its runs go. */
export function tell<Type extends keyof Told>(
  example: HTMLElement,
  type: Type,
  detail: Omit<Told[Type], "name">,
): void {
  const name = example.getAttribute("name") ?? "";
  example.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { name, ...detail } }));
}

/** Hears when the page asks an example to run. */
export function onRequest(example: HTMLElement, act: (request: RunRequest) => void): void {
  example.addEventListener("run-request", ({ detail }: CustomEventInit<RunRequest>) => act(detail ?? {}));
}
