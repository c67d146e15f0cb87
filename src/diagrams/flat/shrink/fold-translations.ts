import { childElements, type FlatElement, isElsewhere } from "../tree/tree.ts";
import { readPathData, shiftPath, writePathData } from "./path-data.ts";

const LEADING = /^\s*translate\(\s*(-?[\d.e-]+)(?:px)?(?:[\s,]+(-?[\d.e-]+)(?:px)?)?\s*\)\s*/;
/** Where each shape keeps its places. */
const HORIZONTAL = ["x", "cx", "x1", "x2"];
const VERTICAL = ["y", "cy", "y1", "y2"];
const PLACES: Readonly<Record<string, readonly string[]>> = {
  rect: ["x", "y"],
  use: ["x", "y"],
  svg: ["x", "y"],
  text: ["x", "y"],
  circle: ["cx", "cy"],
  ellipse: ["cx", "cy"],
  line: ["x1", "y1", "x2", "y2"],
};

/** Moves everything to where it is in the whole drawing, so that groups need no translations. */
export function foldTranslations(root: FlatElement): void {
  for (const child of childElements(root)) place(child, 0, 0);
}

function place(element: FlatElement, dx: number, dy: number): void {
  if (isElsewhere(element)) return;
  const { attributes, name } = element;
  let rest = attributes.get("transform") ?? "";
  let [x, y] = [dx, dy];
  for (let lead = LEADING.exec(rest); lead; lead = LEADING.exec(rest)) {
    x += Number(lead[1]);
    y += Number(lead[2] ?? 0);
    rest = rest.slice(lead[0].length);
  }
  attributes.delete("transform");
  if (rest !== "" || isAnchored(element) || !(isContainer(name) || shift(element, x, y))) {
    const moved = x === 0 && y === 0 ? "" : `translate(${x},${y})`;
    if (moved + rest !== "") attributes.set("transform", moved + rest);
    x = 0;
    y = 0;
  }
  if (isContainer(name)) for (const child of childElements(element)) place(child, x, y);
}

const isContainer = (name: string) => name === "g" || name === "a";

/** Whether what it refers to is placed in its own coordinates, and would have to move as well. */
function isAnchored({ attributes }: FlatElement): boolean {
  return ["clip-path", "mask", "fill", "stroke"].some((name) => attributes.get(name)?.startsWith("url("));
}

/** Moves a shape or a text by changing its numbers, if that can be done. */
function shift({ name, attributes, children }: FlatElement, dx: number, dy: number): boolean {
  if (name === "path") return shiftData(attributes, dx, dy);
  if (name === "polygon" || name === "polyline") return shiftPoints(attributes, dx, dy);
  const places = PLACES[name];
  if (!places) return false;
  // Lines of a text that stand by themselves stay together with it.
  if (name === "text" && children.some((child) => typeof child !== "string" && hasPlace(child)))
    return dx === 0 && dy === 0;
  const written = places.map((place) => attributes.get(place) ?? "0");
  if (!written.every((value) => /^-?[\d.]+(e-?\d+)?(px)?$/.test(value))) return dx === 0 && dy === 0;
  places.forEach((place, at) => {
    const by = HORIZONTAL.includes(place) ? dx : VERTICAL.includes(place) ? dy : 0;
    attributes.set(place, `${Number.parseFloat(written[at] ?? "0") + by}`);
  });
  return true;
}

const hasPlace = ({ name, attributes }: FlatElement): boolean =>
  name === "textPath" || ["x", "y"].some((place) => attributes.has(place));

function shiftData(attributes: Map<string, string>, dx: number, dy: number): boolean {
  const commands = readPathData(attributes.get("d") ?? "");
  if (!commands) return dx === 0 && dy === 0;
  attributes.set("d", writePathData(shiftPath(commands, dx, dy)));
  return true;
}

function shiftPoints(attributes: Map<string, string>, dx: number, dy: number): boolean {
  const numbers = (attributes.get("points") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (numbers.some(Number.isNaN)) return dx === 0 && dy === 0;
  attributes.set("points", numbers.map((value, at) => value + (at % 2 === 0 ? dx : dy)).join(" "));
  return true;
}
