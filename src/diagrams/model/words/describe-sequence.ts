import { aside, quoted, sentences } from "./phrases.ts";

/** What happens in a sequence diagram, in its order. */
export type Step =
  | {
      readonly kind: "message";
      readonly from: string;
      readonly to: string;
      readonly text: string;
      readonly isAnswer: boolean;
      readonly isLost: boolean;
    }
  | { readonly kind: "note"; readonly over: readonly string[]; readonly text: string }
  | { readonly kind: "begin" | "next" | "end"; readonly block: Block; readonly text: string };

export type Block = "loop" | "alt" | "opt" | "par" | "critical" | "break";

/** Tells a sequence diagram in order: “Client asks Server A: GET /cart. Server A answers Client: 200.” */
export function describeSequence(steps: readonly Step[]): string {
  return sentences(steps.map(tell));
}

function tell(step: Step): string {
  if (step.kind === "note") return `Note${aside(step.over.join(", "))}: ${step.text}`;
  if (step.kind === "message") return message(step);
  const text = step.text === "" ? "" : ` ${quoted(step.text)}`;
  return WORDS[step.block][step.kind].replace(" %", text).trim();
}

function message({ from, to, text, isAnswer, isLost }: Step & { kind: "message" }): string {
  const what = text === "" ? "" : `: ${text}`;
  const lost = isLost ? " (lost or refused)" : "";
  if (from === to) return `${from}, by itself${what}${lost}`;
  return `${from} ${isAnswer ? "answers" : "asks"} ${to}${what}${lost}`;
}

const WORDS: Readonly<Record<Block, Readonly<Record<"begin" | "next" | "end", string>>>> = {
  loop: { begin: "Repeated %:", next: "", end: "End of the repetition" },
  alt: { begin: "If %:", next: "Otherwise %:", end: "End of the alternatives" },
  opt: { begin: "Only if %:", next: "", end: "End of the option" },
  par: { begin: "At the same time %:", next: "and %:", end: "End of what happens at the same time" },
  critical: { begin: "All or nothing %:", next: "Instead %:", end: "End of the critical part" },
  break: { begin: "It stops here if %:", next: "", end: "Else it goes on" },
};
