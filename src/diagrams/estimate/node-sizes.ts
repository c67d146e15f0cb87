import type { GraphNode } from "./graph.ts";
import { labelSize, type Size, textWidth } from "./text-size.ts";

/** What stands in a class's or a requirement's box besides its rows. */
const BOX = { padding: 26, head: 60, row: 21 };
const CELL = { padding: 25, row: 38 };

/** A flowchart's node. */
export function flowNode({ label, shape }: GraphNode): Size {
  const text = labelSize(label);
  const width = Math.max(text.width, 60) + 48;
  const height = text.height + 24;
  if (shape === "{") return square(text.width + text.height + 24);
  if (shape.startsWith("((")) return square(text.width + 30);
  if (shape === "[(") return { width: Math.max(text.width, 40) + 24, height: height + 30 };
  return { width, height };
}

/** A state, one of its points, or a note on it. */
export function stateNode({ label, shape, rows }: GraphNode): Size {
  if (shape === "[*]") return square(14);
  if (shape === "choice") return square(28);
  if (shape === "fork" || shape === "join") return { width: 70, height: 10 };
  const text = labelSize([label, ...rows].join("\n"));
  const padding = shape === "note" ? 24 : 16;
  return { width: text.width + padding, height: text.height + padding };
}

/** A class with its members, a requirement with its attributes, or a note on one. */
export function boxNode({ label, shape, rows }: GraphNode): Size {
  if (shape === "note") return stateNode({ label, shape, rows, parent: undefined });
  const width = Math.max(...[label, ...rows].map(textWidth)) + BOX.padding;
  return { width, height: BOX.head + BOX.row * Math.max(rows.length, 1) };
}

/** A table with its columns. */
export function tableNode({ label, rows }: GraphNode): Size {
  const columns: number[] = [];
  for (const row of rows) {
    (row.match(/"[^"]*"|\S+/g) ?? []).forEach((cell, i) => {
      columns[i] = Math.max(columns[i] ?? 0, textWidth(cell) + CELL.padding);
    });
  }
  const width = Math.max(
    100,
    textWidth(label) + 40,
    columns.reduce((sum, each) => sum + each, 0),
  );
  return { width, height: rows.length === 0 ? 78 : CELL.row * (rows.length + 1) };
}

const square = (side: number): Size => ({ width: side, height: side });
