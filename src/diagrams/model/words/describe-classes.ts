import type { Model, ModelEdge } from "../model.ts";
import { aside, list, quoted, sentences } from "./phrases.ts";

/** Tells a class diagram: how its classes are related, then what each has. */
export function describeClasses({ nodes, edges }: Model): string {
  const label = new Map(nodes.map((node) => [node.name, node.label || node.name]));
  const call = (name: string) => label.get(name) ?? name;
  const relations = edges.map((edge) => `${relation(edge, call)}${aside(quoted(edge.label))}`);
  const members = nodes
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => `${call(name)} has ${list(lines)}`);
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(
    ({ name, lines, isGroup }) => !isGroup && lines.length === 0 && !joined.has(name),
  );
  const rest = alone.length === 0 ? [] : [`There is ${list(alone.map(({ name }) => call(name)))}`];
  return sentences([...relations, ...members, ...rest]);
}

/** What the ends of a line mean (UML): first of the two is where it starts. */
function relation({ from, to, type, isDotted }: ModelEdge, call: (name: string) => string): string {
  const [start = "", end = ""] = type.split(" ");
  const one = wordsFor(end, call(from), call(to), isDotted);
  return one ?? wordsFor(start, call(to), call(from), isDotted) ?? `${call(from)} is linked with ${call(to)}`;
}

/** `other` is the class at the arrow's head. */
function wordsFor(arrow: string, one: string, other: string, isDotted: boolean): string | null {
  if (arrow === "extension") return isDotted ? `${one} implements ${other}` : `${one} is a kind of ${other}`;
  if (arrow === "composition") return `${other} is made of ${one}`;
  if (arrow === "aggregation") return `${other} has ${one}`;
  if (arrow === "dependency") return isDotted ? `${one} depends on ${other}` : `${one} uses ${other}`;
  return arrow === "lollipop" ? `${one} provides ${other}` : null;
}
