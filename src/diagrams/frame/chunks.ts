import { createHash } from "node:crypto";
import { byCodeUnit } from "../../text/by-code-unit.ts";

/** A part of the bundle, in CommonJS form. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** A file to be served; a script holds one or more chunks that are always wanted together. */
export interface ServedFile {
  readonly name: string;
  readonly text: string;
}

/** What the frame's loader goes by. */
export interface Manifest {
  readonly entry: string;
  readonly files: readonly string[];
  /**
   * For the entry, and for every chunk that is imported later, the files that hold it and all it stands on.
   */
  readonly needs: Readonly<Record<string, readonly number[]>>;
}

const CORE = "core";
/** What is smaller than this, in characters, travels with the entry, for a request costs more. */
const CRUMB = 3000;

/**
 * Packs chunks into script files, and tells which of them the entry and every later import need.
 * @throws when a chunk imports in a way that the frame's loader would not see.
 */
export function packChunks(chunks: readonly Chunk[]): { files: ServedFile[]; manifest: Manifest } {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find((chunk) => chunk.isEntry)?.fileName;
  if (!entry) throw new Error("The bundle has no entry.");
  const roots = [...new Set([entry, ...chunks.flatMap((chunk) => chunk.dynamicImports)])].sort();
  const closures = new Map(roots.map((root) => [root, closure(root, byName)]));

  const files: ServedFile[] = [];
  const home = new Map<string, number>();
  for (const [users, members] of groupByUsers(chunks, entry, closures)) {
    for (const { fileName } of members) home.set(fileName, files.length);
    const label = users.includes(",") ? "shared" : users.replace(/(-[A-Z0-9]{8})?\.js$/, "");
    files.push(scriptFile(label, members));
  }
  const filesOf = (names: Iterable<string>) => [...new Set([...names].map((name) => home.get(name) ?? 0))];
  const needs = Object.fromEntries([...closures].map(([root, names]) => [root, filesOf(names)]));
  return { files, manifest: { entry, files: files.map(({ name }) => name), needs } };
}

/** Puts together the chunks that the same imports need; what the entry needs is there before any import. */
function groupByUsers(
  chunks: readonly Chunk[],
  entry: string,
  closures: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Chunk[]> {
  const sorted = [...chunks].sort((a, b) => byCodeUnit(a.fileName, b.fileName));
  const groups = Map.groupBy(sorted, ({ fileName }) => {
    const users = [...closures].flatMap(([root, names]) => (names.has(fileName) ? [root] : []));
    return users.includes(entry) ? CORE : users.join();
  });
  for (const [users, members] of groups) {
    if (users === CORE || members.reduce((sum, { code }) => sum + code.length, 0) > CRUMB) continue;
    groups.get(CORE)?.push(...members);
    groups.delete(users);
  }
  return groups;
}

function closure(name: string, byName: ReadonlyMap<string, Chunk>, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of byName.get(name)?.imports ?? []) closure(next, byName, seen);
  return seen;
}

function scriptFile(label: string, chunks: readonly Chunk[]): ServedFile {
  const text = chunks.map(wrap).join("");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { name: `${label}-${hash}.js`, text };
}

const LATER = /Promise\.resolve\(\)\.then\(\(\)=>require\(("[^"]+")\)\)/g;

function wrap({ fileName, code, dynamicImports }: Chunk): string {
  const found = new Set<string>();
  const body = code.replace(LATER, (_, path: string) => {
    found.add(path.slice(3, -1));
    return `load(${path})`;
  });
  const missed = dynamicImports.filter((name) => !found.has(name));
  if (missed.length > 0 || /\bimport\(|=>require\(/.test(body)) {
    throw new Error(
      `${fileName} imports ${missed.join(", ") || "something"} in a form that the frame cannot load.`,
    );
  }
  return `defineChunk(${JSON.stringify(fileName)},function(require,module,exports,load){${body}\n});\n`;
}
