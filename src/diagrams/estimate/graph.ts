import { readLine } from "./graph-line.ts";

/** A node as far as its size goes. */
export interface GraphNode {
  label: string;
  /** What opens its shape, such as `[`, `((` or `{`, or a name that the source gives it; empty for none. */
  shape: string;
  /** The lines inside it: a class's members, a table's columns. */
  readonly rows: string[];
  /** The group that holds it; none for the outermost. */
  readonly parent: string | undefined;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface Graph {
  /** Groups are nodes too: those that are the parent of others. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
  /** Which groups run from side to side; the whole is named by `undefined`. */
  readonly sideways: ReadonlyMap<string | undefined, boolean>;
}

const GROUP = /^(?:subgraph|state|namespace)\s*(?:"([^"]*)"(?:\s+as\s+(\S+))?|([^\s[{]*))\s*(?:\["?([^"\]]*)"?\])?.*$/;
const DIRECTION = /^(?:direction|flowchart|graph)\s+(LR|RL|TB|TD|BT)\b/;
const GROUP_END = /^(?:end|\})$/;
const NOTE = /^note\s+(?:(?:right of|left of|for)\s+(\S+)\s*)?:?\s*"?(.*?)"?$/i;
const BLOCK = /^(?:class\s+|element\s+|\w*requirement\s+)?([^\s{[]+)\s*(?:\["?([^"\]]*)"?\])?[^-.{]*\{$/i;
const STATE = /^state\s+(?:"([^"]*)"\s+as\s+)?(\S+)\s*(?:<<(\w+)>>)?$/;
const MEMBER = /^([^\s:]+)\s*:\s*(.+)$/;
const SKIP = /^(?:\w+[dD]iagram|flowchart|graph)\b|^(?:classDef|style|linkStyle|click|title|cssClass|callback|link|class\s+\S+\s+\w+$)/;

/**
 * Reads nodes and links from the lines of a flowchart, or of a class, state, entity or requirement diagram. It passes
 * over whatever it does not know: nothing but the kept room depends on it.
 */
export function readGraph(lines: readonly string[]): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const sideways = new Map<string | undefined, boolean>();
  const open: string[] = [];
  let inside: GraphNode | undefined;
  let region = 0;

  const touch = (id: string, shape = "", label = ""): GraphNode => {
    const node = nodes.get(id) ?? { label: id, shape: "", rows: [], parent: open.at(-1) };
    if (shape) node.shape = shape;
    if (label) node.label = label;
    nodes.set(id, node);
    return node;
  };
  const note = (about: string, text: string) => {
    const id = `note ${nodes.size}`;
    if (nodes.has(about)) edges.push({ from: about, to: id, label: "" });
    return touch(id, "note", text);
  };
  const link = (line: string) => {
    const { ends, labels } = readLine(line.replace(/^class\s+/, ""));
    const member = ends.length === 1 ? MEMBER.exec(line) : null;
    if (member) return void touch(member[1] ?? "").rows.push(member[2] ?? "");
    // A state's first and last points bear the same name but are not the same.
    const named = ends.map((end, i) => end.map((node) => ({ ...node, id: node.id === "[*]" ? `[*]${i} ${open.at(-1)} ${region}` : node.id })));
    for (const { id, shape, label } of named.flat()) touch(id, id.startsWith("[*]") ? "[*]" : shape, label);
    named.slice(1).forEach((end, i) => {
      const label = labels[i] ?? "";
      for (const from of named[i] ?? []) for (const to of end) edges.push({ from: from.id, to: to.id, label });
    });
  };

  const group = (line: string) => {
    const [, quoted, alias, id, label] = GROUP.exec(line) ?? [];
    const name = alias ?? id ?? quoted ?? line;
    touch(name, "", label ?? quoted);
    open.push(name);
  };

  for (const line of lines.flatMap((each) => each.split(/;(?=\s|$)/)).map((each) => each.trim())) {
    const block = BLOCK.exec(line);
    const aside = NOTE.exec(line);
    const direction = DIRECTION.exec(line)?.[1];
    const state = STATE.exec(line);
    if (inside?.shape === "note") {
      if (/^end note$/i.test(line)) inside = undefined;
      else inside.label += `\n${line}`;
    } else if (inside) {
      if (line.startsWith("}")) inside = undefined;
      else inside.rows.push(line);
    } else if (direction) sideways.set(open.at(-1), /R/.test(direction));
    else if (/^subgraph\b|^(state|namespace)\b.*\{$/.test(line)) group(line);
    else if (line === "--") region += 1;
    else if (GROUP_END.test(line)) open.pop();
    else if (aside) inside = aside[2] ? void note(aside[1] ?? "", aside[2]) : note(aside[1] ?? "", "");
    else if (state) touch(state[2] ?? "", state[3], state[1]);
    else if (block) inside = touch(block[1] ?? "", "", block[2]);
    else if (line && !SKIP.test(line)) link(line);
  }
  return { nodes, edges, sideways };
}
