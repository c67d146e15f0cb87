import { type FlatElement, type FlatNode, isElement } from "../tree/tree.ts";

/** Characters of one look. */
interface Run {
  text: string;
  /** What they have of their own, beyond what their `<text>` says. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** A line of text: what follows from one absolute position to the next. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly runs: Run[];
}

/** Where the next character goes; null: where the last one ended. */
interface Position {
  x: number | null;
  y: number | null;
  dx: number;
  dy: number;
}

const PLACES = ["x", "y", "dx", "dy"];
const UNREADABLE = ["rotate", "textLength", "xml:space", "writing-mode", "baseline-shift"];

/**
 * Reads the lines of a `<text>` whose characters all stand where numbers say; null where they do not, or
 * where white space at the ends of lines matters.
 */
export function readLines(text: FlatElement, fontSize: number): Line[] | null {
  const lines: Line[] = [];
  let baseline = 0;
  let lastSpace = true;
  let readable = true;

  function visit(
    node: FlatNode,
    attributes: ReadonlyMap<string, string>,
    size: number,
    next: Position,
  ): void {
    if (!isElement(node)) {
      put(node, attributes, next);
      return;
    }
    if (node !== text && node.name !== "tspan") readable = false;
    if (UNREADABLE.some((name) => node.attributes.has(name))) readable = false;
    const own = Number(node.attributes.get("font-size") ?? size);
    const place = { ...next };
    for (const name of PLACES) {
      const written = node.attributes.get(name);
      if (written === undefined) continue;
      const length = toPixels(written, own);
      if (length === null) readable = false;
      else place[name as keyof Position] = length;
    }
    const looks = new Map(attributes);
    if (node !== text)
      for (const [name, value] of node.attributes) if (!PLACES.includes(name)) looks.set(name, value);
    for (const child of node.children) visit(child, looks, own, place);
    // A position is used by the first character inside; what comes after goes on from there.
    if (place.x === null && place.y === null) Object.assign(next, { x: null, y: null, dx: 0, dy: 0 });
  }

  function put(written: string, attributes: ReadonlyMap<string, string>, next: Position): void {
    let characters = written.replace(/[\t\n\r ]+/g, " ");
    if (lastSpace && characters.startsWith(" ")) characters = characters.slice(1);
    if (characters === "") return;
    lastSpace = characters.endsWith(" ");
    if (next.x !== null) {
      baseline = (next.y ?? baseline) + next.dy;
      lines.push({ x: next.x + next.dx, y: baseline, runs: [] });
    } else if (next.y !== null || next.dx !== 0 || next.dy !== 0) readable = false;
    Object.assign(next, { x: null, y: null, dx: 0, dy: 0 });
    const runs = lines.at(-1)?.runs;
    const last = runs?.at(-1);
    if (last && sameLook(last.attributes, attributes)) last.text += characters;
    else runs?.push({ text: characters, attributes });
  }

  visit(text, new Map(), fontSize, { x: 0, y: 0, dx: 0, dy: 0 });
  trimEnd(lines);
  return readable && lines.every(isTight) ? lines : null;
}

function trimEnd(lines: readonly Line[]): void {
  const last = lines.at(-1)?.runs.at(-1);
  if (last) last.text = last.text.trimEnd();
}

const isTight = ({ runs }: Line) => {
  const text = runs.map((run) => run.text).join("");
  return text === text.trim();
};

function sameLook(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}

function toPixels(written: string, fontSize: number): number | null {
  const [, number, unit] = /^\s*(-?[\d.]+(?:e-?\d+)?)(px|em)?\s*$/.exec(written) ?? [];
  if (number === undefined) return null;
  return Number(number) * (unit === "em" ? fontSize : 1);
}
