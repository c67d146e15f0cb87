import { list, sentences } from "./phrases.ts";

/** Something with parts. */
export interface Tree {
  readonly label: string;
  readonly children: readonly Tree[];
}

/** Tells a tree from its root: “Contributing: Code and Docs. Code: Tests.” */
export function describeTree(root: Tree): string {
  return sentences(lines(root));
}

function lines({ label, children }: Tree): string[] {
  if (children.length === 0) return [];
  const parts = list(children.map((child) => child.label));
  return [label === "" ? parts : `${label}: ${parts}`, ...children.flatMap(lines)];
}
