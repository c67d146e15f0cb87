import type { Model } from "../model.ts";
import { aside, list, quoted } from "./phrases.ts";
import { sectionsOf, tellSections } from "./sections.ts";

/** Tells a state diagram: “It begins in Still. Still goes to Moving (“push”). Moving is an end.” */
export function describeStates(model: Model): string {
  const shapes = new Map(model.nodes.map(({ name, shape }) => [name, shape]));
  return (
    tellSections(sectionsOf(model), ({ edges, call }) =>
      edges.map(({ from, to, label }) => {
        const why = aside(quoted(label));
        if (shapes.get(from) === "note" || shapes.get(to) === "note") {
          const [note, state] = shapes.get(from) === "note" ? [from, to] : [to, from];
          return `note on ${call(state)}: ${call(note)}`;
        }
        if (shapes.get(from) === "stateStart") return `it begins in ${call(to)}${why}`;
        if (shapes.get(to) === "stateEnd") return `it may end after ${call(from)}${why}`;
        return `${callState(from)} goes to ${callState(to)}${why}`;

        function callState(name: string): string {
          const shape = shapes.get(name) ?? "";
          return /^(fork|join|choice)/.test(shape)
            ? `the ${shape.replace(/[A-Z].*/, "")} ${call(name)}`
            : call(name);
        }
      }),
    ) || shown(model)
  );
}

const shown = ({ nodes }: Model) =>
  nodes.length === 0 ? "" : `It shows ${list(nodes.map(({ label }) => label))}.`;
