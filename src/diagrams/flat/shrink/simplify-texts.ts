import { type FlatElement, type FlatNode, flatElement, isElement } from "../tree/tree.ts";
import { type Line, readLines } from "./text-runs.ts";

const PLACES = new Set(["x", "y", "dx", "dy"]);

/** Writes each line of text as one `<text>` with its place in numbers, wherever that is drawn the same. */
export function simplifyTexts(root: FlatElement): void {
  visit(root, 16);
}

function visit(element: FlatElement, fontSize: number): void {
  const size = Number(element.attributes.get("font-size") ?? fontSize);
  element.children = element.children.flatMap((child) => {
    if (!isElement(child)) return [child];
    if (child.name === "text") return simplify(child, size);
    visit(child, size);
    return [child];
  });
}

function simplify(text: FlatElement, inheritedSize: number): FlatNode[] {
  const size = Number(text.attributes.get("font-size") ?? inheritedSize);
  const lines = readLines(text, size);
  if (!lines) return [text];
  const looks = [...text.attributes].filter(([name]) => !PLACES.has(name));
  return lines.map((line) => writeLine(line, looks));
}

function writeLine({ x, y, runs }: Line, looks: Iterable<readonly [string, string]>): FlatElement {
  const place: [string, string][] = [
    ["x", `${x}`],
    ["y", `${y}`],
  ];
  const [only] = runs;
  // How a run stands against its line cannot be said of the line.
  if (runs.length === 1 && only && !only.attributes.has("alignment-baseline")) {
    return flatElement("text", [...place, ...looks, ...only.attributes], [only.text]);
  }
  const children = runs.map(({ text, attributes }) =>
    attributes.size === 0 ? text : flatElement("tspan", attributes, [text]),
  );
  return flatElement("text", [...place, ...looks], children);
}
