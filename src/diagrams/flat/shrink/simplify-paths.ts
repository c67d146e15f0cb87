import type { Point } from "../../measure/geometry/curve.ts";
import { parsePath, type Segment } from "../../measure/geometry/parse-path.ts";
import { descendants, type FlatElement, type FlatNode, isElement } from "../tree/tree.ts";
import { shortNumber } from "./numbers.ts";

/** Pixels by which a point may be off without anyone's seeing it. */
const NEAR = 0.02;

/**
 * Writes as little path data as draws the same: straight lines, circles, and one path for a fill and its
 * outline.
 */
export function simplifyPaths(root: FlatElement): void {
  for (const element of [...descendants(root)]) {
    element.children = joinOutlines(element.children).map((child) =>
      isElement(child) && child.name === "path" ? asCircle(child) : child,
    );
    if (element.name === "path") straighten(element);
  }
}

/** A path that is only filled, and then the same one only outlined, is one path. */
function joinOutlines(nodes: readonly FlatNode[]): FlatNode[] {
  const joined: FlatNode[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (before !== undefined && isElement(before) && isElement(node) && isOutlineOf(node, before)) {
      for (const [name, value] of node.attributes) if (name !== "fill") before.attributes.set(name, value);
    } else joined.push(node);
  }
  return joined;
}

function isOutlineOf(outline: FlatElement, filled: FlatElement): boolean {
  if (outline.name !== "path" || filled.name !== "path") return false;
  const others = [...outline.attributes.keys()].filter((name) => !/^(d|fill|stroke.*)$/.test(name));
  const isFill = [...filled.attributes.keys()].every((name) => /^(d|fill.*)$/.test(name));
  return (
    isFill &&
    others.length === 0 &&
    outline.attributes.get("fill") === "none" &&
    outline.attributes.has("stroke") &&
    outline.attributes.get("d") === filled.attributes.get("d")
  );
}

/** An open path without fill whose points, those of its curves too, lie on one line in their order. */
function straighten({ attributes }: FlatElement): void {
  if (attributes.has("marker-mid") || attributes.has("pathLength")) return;
  const points = pointsOf(parsePath(attributes.get("d") ?? ""));
  const [first, last] = [points?.[0], points?.at(-1)];
  if (!points || !first || !last || points.length < 3) return;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  if (length < 1) return;
  let reached = 0;
  for (const [x, y] of points) {
    const along = ((x - first[0]) * dx + (y - first[1]) * dy) / length;
    const aside = Math.abs((x - first[0]) * dy - (y - first[1]) * dx) / length;
    if (aside > NEAR || along < reached - NEAR) return;
    reached = along;
  }
  const end =
    Math.abs(dy) <= NEAR / 2
      ? `H${last[0]}`
      : Math.abs(dx) <= NEAR / 2
        ? `V${last[1]}`
        : `L${last.join(" ")}`;
  attributes.set("d", `M${first.join(" ")}${end}`);
}

/**
 * All points of a path in one piece, with those that its curves bend towards; null for one in several pieces.
 */
function pointsOf(segments: readonly Segment[]): Point[] | null {
  const points: Point[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === "move" && index > 0) return null;
    if (segment.kind === "curve") points.push(...segment.curve.slice(1));
    else points.push(segment.to);
  }
  return points;
}

const FEWEST = 12;

/** A circle that is drawn as many short curves, as Mermaid draws some. */
function asCircle(path: FlatElement): FlatElement {
  const segments = parsePath(path.attributes.get("d") ?? "");
  const points = pointsOf(segments);
  if (!points || segments.length < FEWEST || segments.some(({ kind }) => kind === "line")) return path;
  const ends = points.filter((_, at) => at % 3 === 0);
  const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [x, y, radius] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2];
  const isRound = ends.every((end) => Math.abs(Math.hypot(end[0] - x, end[1] - y) - radius) <= NEAR);
  const closes = Math.hypot((xs[0] ?? 0) - (xs.at(-1) ?? 0), (ys[0] ?? 0) - (ys.at(-1) ?? 0)) <= 0.1;
  if (!isRound || !closes || Math.abs(right - left - (bottom - top)) > 2 * NEAR) return path;
  const kept = [...path.attributes].filter(([name]) => name !== "d");
  const place = { cx: x, cy: y, r: radius };
  return {
    ...path,
    name: "circle",
    attributes: new Map([
      ...Object.entries(place).map(([name, value]) => [name, shortNumber(value)] as const),
      ...kept,
    ]),
  };
}
