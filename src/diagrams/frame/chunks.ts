import { createHash } from "node:crypto";

/** A part of the bundle, in CommonJS form. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** A script file to be served: one or more chunks that are always wanted together. */
export interface ScriptFile {
  readonly name: string;
  readonly text: string;
}

const CORE = "core";
const CRUMB = 3000;

/**
 * Packs chunks into script files, and tells which of them the entry and every later import need.
 * @throws when a chunk imports in a way that the frame's loader would not see.
 */
export function packChunks(chunks: readonly Chunk[]): { files: ScriptFile[]; manifest: object } {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (!entry) throw new Error("The bundle has no entry.");
  const roots = [...new Set([entry.fileName, ...chunks.flatMap((chunk) => chunk.dynamicImports)])].sort();
  const closures = new Map(roots.map((root) => [root, closure(root, byName)]));
  const core = closures.get(entry.fileName) ?? new Set();

  // Chunks that the same imports need travel together; crumbs travel with the entry, for each request costs more.
  const groups = new Map<string, Chunk[]>();
  for (const chunk of [...chunks].sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
    const users = roots.filter((root) => closures.get(root)?.has(chunk.fileName));
    const key = core.has(chunk.fileName) ? CORE : users.join();
    groups.set(key, [...(groups.get(key) ?? []), chunk]);
  }
  for (const [users, members] of groups) {
    if (users === CORE || members.reduce((sum, { code }) => sum + code.length, 0) > CRUMB) continue;
    groups.get(CORE)?.push(...members);
    groups.delete(users);
  }

  const files: ScriptFile[] = [];
  const home = new Map<string, number>();
  for (const [users, members] of groups) {
    for (const { fileName } of members) home.set(fileName, files.length);
    files.push(
      scriptFile(users.includes(",") ? "shared" : users.replace(/(-[A-Z0-9]{8})?\.js$/, ""), members),
    );
  }
  const filesOf = (names: Iterable<string>) => [...new Set([...names].map((name) => home.get(name) ?? 0))];
  const needs = Object.fromEntries([...closures].map(([root, names]) => [root, filesOf(names)]));
  return { files, manifest: { entry: entry.fileName, files: files.map(({ name }) => name), needs } };
}

function closure(name: string, byName: ReadonlyMap<string, Chunk>, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of byName.get(name)?.imports ?? []) closure(next, byName, seen);
  return seen;
}

function scriptFile(label: string, chunks: readonly Chunk[]): ScriptFile {
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
