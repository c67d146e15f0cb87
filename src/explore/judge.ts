import type { CurrentRun, Property } from "../lab/run/run.ts";
import type { TraceEvent } from "../lab/trace/event.ts";

/** How a promise or a claim fared in one run. */
export type Judgement =
  | { readonly verdict: "held" }
  /** Broken at a moment of the run, in milliseconds. */
  | { readonly verdict: "broken"; readonly at: number }
  | { readonly verdict: "unjudged"; readonly why: string };

/** Judges the promises of a run while it goes on. */
export class Judge {
  readonly impure = new Set<string>();
  readonly #run: CurrentRun;
  readonly #broken = new Map<string, number>();
  readonly #held = new Set<string>();
  readonly #why = new Map<string, string>();

  constructor(run: CurrentRun) {
    this.#run = run;
  }

  /** Looks at the invariants at a moment. */
  look(): void {
    for (const property of this.#run.properties.values())
      if (property.kind === "always") this.#judge(property);
  }

  /** Looks at all promises at rest. */
  rest(): void {
    for (const property of this.#run.properties.values()) this.#judge(property);
  }

  #judge({ id, holds }: Property): void {
    if (this.#broken.has(id)) return;
    const { length } = this.#run.events;
    try {
      if (holds() === true) this.#held.add(id);
      else this.#broken.set(id, this.#run.clock.now);
    } catch (error) {
      this.#why.set(id, error instanceof Error ? error.message : String(error));
    }
    if (this.#run.events.length !== length) this.impure.add(id);
  }

  /** Tells how the claims in a trace and all promises fared, and which kind each is. */
  judgements(trace: readonly TraceEvent[]): {
    judgements: Map<string, Judgement>;
    kinds: Map<string, Property["kind"] | "claim">;
  } {
    const judgements = new Map<string, Judgement>();
    const kinds = new Map<string, Property["kind"] | "claim">();
    for (const { kind, key = "", value, t } of trace) {
      if (kind !== "claim") continue;
      kinds.set(key, "claim");
      if (judgements.get(key)?.verdict !== "broken")
        judgements.set(key, value === true ? { verdict: "held" } : { verdict: "broken", at: t });
    }
    for (const { id, kind } of this.#run.properties.values()) {
      kinds.set(id, kind);
      const at = this.#broken.get(id);
      const why = this.#why.get(id) ?? "the run never came to rest";
      judgements.set(
        id,
        at !== undefined
          ? { verdict: "broken", at }
          : this.#held.has(id)
            ? { verdict: "held" }
            : { verdict: "unjudged", why },
      );
    }
    return { judgements, kinds };
  }
}
