import { type LineEnd, readLine } from "./graph-line.ts";

/** A node as far as its size goes. */
export interface GraphNode {
  label: string;
  /** What opens its shape, such as `[`, `((` or `{`, or a name that the source gives it; empty for none. */
  shape: string;
  /** The lines inside it: a class's members, a table's columns. */
  readonly rows: string[];
  /** The group that holds it; none for the outermost. */
  parent: string | undefined;
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

const START_OF_GROUP = /^subgraph\b|^(?:state|namespace)\b.*\{$/;
const GROUP = /^\w+\s*(?:"([^"]*)"(?:\s+as\s+(\S+))?|([^\s[{]*))\s*(?:\["?([^"\]]*)"?\])?/;
const DIRECTION = /^(?:direction|flowchart|graph)\s+(LR|RL|TB|TD|BT)\b/;
const NOTE = /^note\s+(?:(?:right of|left of|for)\s+(\S+)\s*)?:?\s*"?(.*?)"?$/i;
const BLOCK = /^(?:class\s+|element\s+|\w*requirement\s+)?([^\s{[]+)\s*(?:\["?([^"\]]*)"?\])?[^-.{]*\{$/i;
const STATE = /^state\s+(?:"([^"]*)"\s+as\s+)?(\S+)\s*(?:<<(\w+)>>)?$/;
const MEMBER = /^([^\s:]+)\s*:\s*(.+)$/;
const SKIP =
  /^(?:\w+[dD]iagram|flowchart|graph|classDef|style|linkStyle|click|title|cssClass|callback|link|class\s+\S+\s+\w+$)\b/;

/**
 * Reads nodes and links from the lines of a flowchart, or of a class, state, entity or requirement diagram. It passes
 * over whatever it does not know: nothing but the kept room depends on it.
 */
export function readGraph(lines: readonly string[]): Graph {
  const reader = new Reader();
  for (const line of lines.flatMap((each) => each.split(/;(?=\s|$)/))) reader.read(line.trim());
  return reader;
}

class Reader implements Graph {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges: GraphEdge[] = [];
  readonly sideways = new Map<string | undefined, boolean>();
  readonly #groups: string[] = [];
  /** The node whose inside the coming lines are. */
  #inside: GraphNode | undefined;

  read(line: string): void {
    const direction = DIRECTION.exec(line)?.[1];
    const note = NOTE.exec(line);
    const state = STATE.exec(line);
    const block = BLOCK.exec(line);
    if (this.#inside) this.#readInside(this.#inside, line);
    else if (direction) this.sideways.set(this.#groups.at(-1), /R/.test(direction));
    else if (START_OF_GROUP.test(line)) this.#startGroup(line);
    else if (/^(?:end|\})$/.test(line)) this.#groups.pop();
    else if (line === "--") this.#startRegion();
    else if (note) this.#note(note[1] ?? "", note[2] ?? "");
    else if (state) this.#touch(state[2] ?? "", state[3], state[1]);
    else if (block) this.#inside = this.#touch(block[1] ?? "", "", block[2]);
    else if (line && !SKIP.test(line)) this.#link(line);
  }

  #touch(id: string, shape = "", label = ""): GraphNode {
    const node = this.nodes.get(id) ?? { label: id, shape: "", rows: [], parent: this.#groups.at(-1) };
    if (shape) node.shape = shape;
    if (label) node.label = label;
    this.nodes.set(id, node);
    return node;
  }

  #readInside(node: GraphNode, line: string): void {
    if (node.shape === "note" ? /^end note$/i.test(line) : line.startsWith("}")) this.#inside = undefined;
    else if (node.shape === "note") node.label += `\n${line}`;
    else node.rows.push(line);
  }

  #startGroup(line: string): void {
    const [, quoted, alias, id, label] = GROUP.exec(line) ?? [];
    const name = alias ?? id ?? quoted ?? line;
    this.#touch(name, "", label ?? quoted);
    this.#groups.push(name);
  }

  /** What runs side by side within a group of states is a group of its own, the first such part in retrospect. */
  #startRegion(): void {
    const before = this.#groups.pop();
    const [group, region] = before?.split("\n") ?? [];
    if (!group) return;
    if (!region) {
      const members = [...this.nodes].filter(([, node]) => node.parent === group);
      this.#touch(`${group}\n0`).parent = group;
      for (const [, member] of members) member.parent = `${group}\n0`;
    }
    const next = `${group}\n${Number(region ?? 0) + 1}`;
    this.#touch(next).parent = group;
    this.#groups.push(next);
  }

  #note(about: string, text: string): void {
    const id = `note ${this.nodes.size}`;
    if (this.nodes.has(about)) this.edges.push({ from: about, to: id, label: "" });
    const node = this.#touch(id, "note", text);
    if (!text) this.#inside = node;
  }

  #link(line: string): void {
    const { ends, labels } = readLine(line.replace(/^class\s+/, ""));
    const member = ends.length === 1 ? MEMBER.exec(line) : null;
    if (member) {
      this.#touch(member[1] ?? "").rows.push(member[2] ?? "");
      return;
    }
    const named = ends.map((end, i) => end.map((node) => this.#nameOf(node, i)));
    named.slice(1).forEach((end, i) => {
      const label = labels[i] ?? "";
      for (const from of named[i] ?? []) for (const to of end) this.edges.push({ from, to, label });
    });
  }

  #nameOf({ id, shape, label }: LineEnd, place: number): string {
    // The first and the last point of each group of states bear one name, but are not the same.
    const point = id === "[*]";
    const name = point ? `${id} ${place} ${this.#groups.at(-1)}` : id;
    this.#touch(name, point ? id : shape, label);
    return name;
  }
}
