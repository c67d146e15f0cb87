import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { openWindow, publishWindow } from "./window/window.ts";

// The model of a diagram is read through a function that Mermaid calls deprecated, from databases that are
// its own business. Before all else fails, this says what has changed.

publishWindow(openWindow());
const { default: installed } = await import("mermaid");
const CHUNKS = readdirSync(new URL("./chunks/mermaid.core", import.meta.resolve("mermaid")));

interface Diagram {
  readonly type: string;
  readonly db: Readonly<Record<string, unknown>>;
}

/** What is looked at of a Mermaid: how it reads a source, and the names of its files. */
interface Mermaid {
  readonly read: (source: string) => Promise<Diagram>;
  readonly chunks: readonly string[];
}

/** What the site relies on in Mermaid that its documentation does not promise. */
interface Reliance {
  readonly what: string;
  /** The file that relies on it. */
  readonly file: string;
  readonly holds: (mermaid: Mermaid) => unknown;
}

const reader = (kind: string) => `src/diagrams/model/kinds/read-${kind}.ts`;

const RELIANCES: readonly Reliance[] = [
  {
    what: "`mermaidAPI.getDiagramFromText(source)` answers with the diagram's `type` and `db`",
    file: "src/diagrams/draw/open-mermaid.ts",
    async holds({ read }) {
      const { type, db } = await read("flowchart LR\n a --> b");
      return typeof type === "string" && typeof db === "object";
    },
  },
  {
    what: "the database of a `flowchart-v2` has `getData()`: nodes with `id`, `label`, `shape`, `isGroup` and `parentId`, edges with `id`, `start`, `end`, `label` and `pattern`",
    file: reader("graph"),
    async holds({ read }) {
      const db = await databaseOf("flowchart-v2", read, "flowchart LR\n subgraph s\n a[A] -. c .-> b\n end");
      const { nodes, edges } = called(db, "getData") as Record<string, Record<string, unknown>[]>;
      const a = nodes?.find(({ id }) => id === "a");
      const [edge] = edges ?? [];
      return (
        holds(a, { label: "A", parentId: "s", isGroup: false }) &&
        typeof a?.["shape"] === "string" &&
        holds(edge, { start: "a", end: "b", label: "c", pattern: "dotted" }) &&
        typeof edge?.["id"] === "string"
      );
    },
  },
  {
    what: "the database of a `sequence` has `getActors()`, with `name`, `description` and `type`, and `getMessages()`, with `from`, `to`, `message` and the `type` numbers of LINETYPE",
    file: reader("sequence"),
    async holds({ read }) {
      const db = await databaseOf("sequence", read, SEQUENCE);
      const actors = called(db, "getActors");
      const actor = actors instanceof Map ? actors.get("a") : undefined;
      const messages = called(db, "getMessages") as Record<string, unknown>[];
      const types = messages.map(({ type }) => type).join();
      return (
        holds(actor, { name: "a", description: "A", type: "actor" }) &&
        holds(messages[0], { from: "a", to: "b", message: "c" }) &&
        types === "0,1,3,2,12,0,13,0,14"
      );
    },
  },
  {
    what: "the database of a `block` has `getBlocks()` and `getEdges()`",
    file: reader("blocks"),
    async holds({ read }) {
      const db = await databaseOf("block", read, 'block-beta\n a["A"] b\n a --> b');
      const blocks = called(db, "getBlocks") as Record<string, unknown>[];
      const [edge] = called(db, "getEdges") as Record<string, unknown>[];
      return holds(blocks[0], { id: "a", label: "A" }) && holds(edge, { start: "a", end: "b" });
    },
  },
  {
    what: "the database of a `c4` has `getBoundaries()`, `getC4ShapeArray()` and `getRels()`",
    file: reader("c4"),
    async holds({ read }) {
      const db = await databaseOf("c4", read, 'C4Context\n System(a, "A")\n System(b, "B")\n Rel(a, b, "c")');
      const [shape] = called(db, "getC4ShapeArray") as Record<string, unknown>[];
      const [relation] = called(db, "getRels") as Record<string, unknown>[];
      const boundaries = called(db, "getBoundaries");
      return (
        holds(shape, { alias: "a" }) && holds(relation, { from: "a", to: "b" }) && Array.isArray(boundaries)
      );
    },
  },
  {
    what: "the database of an `architecture` has `getServices()`, `getJunctions()`, `getGroups()` and `getEdges()`",
    file: reader("architecture"),
    async holds({ read }) {
      const db = await databaseOf(
        "architecture",
        read,
        "architecture-beta\n service a(server)[A]\n service b(disk)[B]\n a:R -- L:b",
      );
      const [service] = called(db, "getServices") as Record<string, unknown>[];
      const [edge] = called(db, "getEdges") as Record<string, unknown>[];
      const lists = [called(db, "getJunctions"), called(db, "getGroups")];
      return (
        holds(service, { id: "a", title: "A" }) &&
        holds(edge, { lhsId: "a", rhsId: "b" }) &&
        lists.every(Array.isArray)
      );
    },
  },
  {
    what: "the layouts stand in files of their own, `elk-….mjs` and `dagre-….mjs`",
    file: "src/diagrams/frame/compile.ts",
    holds: ({ chunks }) =>
      [/^elk-\w+\.mjs$/, /^dagre-\w+\.mjs$/].every((name) => chunks.some((chunk) => name.test(chunk))),
  },
];

const SEQUENCE = `sequenceDiagram
  actor a as A
  a->>b: c
  b-->>a: d
  a-xb: e
  Note over a: f
  alt g
    a->>b: h
  else i
    a->>b: j
  end`;

/** @throws when the source is of another kind */
async function databaseOf(kind: string, read: Mermaid["read"], source: string): Promise<Diagram["db"]> {
  const { type, db } = await read(source);
  if (type !== kind) throw new Error(`the kind is called "${type}"`);
  return db;
}

const called = (db: Diagram["db"], name: string): unknown => (db[name] as () => unknown).call(db);

const holds = (thing: Record<string, unknown> | undefined, parts: Record<string, unknown>) =>
  Object.entries(parts).every(([name, value]) => thing?.[name] === value);

/** Tells what the site relies on that a Mermaid does not have, and which file does. */
async function changesIn(mermaid: Mermaid): Promise<string[]> {
  const changes: string[] = [];
  for (const { what, file, holds } of RELIANCES) {
    try {
      if (!(await holds(mermaid))) changes.push(`Mermaid has changed: ${what}; ${file} relies on it.`);
    } catch (error) {
      changes.push(`Mermaid has changed: ${what}; ${file} relies on it (${String(error)}).`);
    }
  }
  return changes;
}

const API = installed as unknown as { mermaidAPI: { getDiagramFromText: Mermaid["read"] } };
const read: Mermaid["read"] = (source) => API.mermaidAPI.getDiagramFromText(source);

test("Mermaid still is what the diagrams' model is read from", async () => {
  installed.initialize({ startOnLoad: false });
  expect(await changesIn({ read, chunks: CHUNKS })).toEqual([]);
});

test("an upgrade that breaks something is told what, and which file relies on it", async () => {
  const renamed: Mermaid["read"] = async (source) => {
    const diagram = await read(source);
    return diagram.type === "sequence" ? { ...diagram, type: "sequenceDiagram" } : diagram;
  };
  expect(await changesIn({ read: renamed, chunks: CHUNKS })).toEqual([
    expect.stringMatching(
      /`sequence` has `getActors.*; src\/\S+\/read-sequence\.ts relies on it .*called "sequenceDiagram"/,
    ),
  ]);
  expect(await changesIn({ read, chunks: ["mermaid.core.mjs"] })).toEqual([
    expect.stringMatching(/`elk-….mjs`.*; src\/diagrams\/frame\/compile\.ts relies on it\.$/),
  ]);
  const without = { mermaidAPI: {} } as typeof API;
  const gone = await changesIn({
    read: (source) => without.mermaidAPI.getDiagramFromText(source),
    chunks: [],
  });
  expect(gone).toHaveLength(RELIANCES.length);
  expect(gone[0]).toMatch(/open-mermaid\.ts relies on it .*getDiagramFromText is not a function/);
  expect(RELIANCES.map(({ file }) => file).filter((file) => !existsSync(file))).toEqual([]);
});
