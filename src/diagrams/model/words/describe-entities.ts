import type { Model } from "../model.ts";
import { list, sentences } from "./phrases.ts";

const COUNTS: Readonly<Record<string, string>> = {
  only_one: "exactly one",
  zero_or_one: "at most one",
  one_or_more: "one or more",
  zero_or_more: "any number of",
};

/** Tells an entity relationship diagram: “Exactly one CUSTOMER – places – any number of ORDER.” */
export function describeEntities({ nodes, edges }: Model): string {
  const label = new Map(nodes.map((node) => [node.name, node.label || node.name]));
  const relations = edges.map(({ from, to, label: verb, type }) => {
    const [start = "", end = ""] = type.split(" ").map((arrow) => COUNTS[arrow] ?? "some");
    const [one, other] = [label.get(from) ?? from, label.get(to) ?? to];
    return `${start} ${one} – ${verb || "belongs to"} – ${end} ${other}`;
  });
  const attributes = nodes
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => `${label.get(name) ?? name} has ${list(lines)}`);
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ name, lines }) => lines.length === 0 && !joined.has(name));
  const rest =
    alone.length === 0 ? [] : [`There is ${list(alone.map(({ name }) => label.get(name) ?? name))}`];
  return sentences([...relations, ...attributes, ...rest]);
}
