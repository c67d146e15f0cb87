import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import GithubSlugger from "github-slugger";
import type { Heading, Nodes } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visitParents } from "unist-util-visit-parents";
import { describe, expect, test } from "vitest";
import { checkExamples } from "../src/examples/check/check-examples.ts";
import { COMPONENTS } from "../src/markdown/components.ts";
import { parse } from "../src/markdown/parse.ts";
import { buildNotebook } from "../src/notebook/notebook.ts";

const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CODE_OF_CONDUCT.md",
  "CHANGELOG.md",
  ".github/pull_request_template.md",
  ...(existsSync("docs")
    ? readdirSync("docs", { recursive: true, encoding: "utf8" }).map((name) => `docs/${name}`)
    : []),
].filter((path) => path.endsWith(".md"));

const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const read = (path: string) => readFileSync(path, "utf8");
const treeOf = (path: string) => parse(read(path), "md");
const nodesOf = <Type extends Nodes["type"]>(path: string, type: Type) => {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visitParents(treeOf(path) as Nodes, (node) => {
    if (node.type === type) found.push(node as Extract<Nodes, { type: Type }>);
  });
  return found;
};
const anchorsOf = (path: string) => {
  const slugger = new GithubSlugger();
  return nodesOf(path, "heading").map((heading: Heading) => slugger.slug(textOf(heading)));
};
const readme = read("README.md");

describe.each(DOCUMENTS)("%s", (path) => {
  test("leads nowhere that is not there", () => {
    for (const { url } of [...nodesOf(path, "link"), ...nodesOf(path, "image")]) {
      if (/^(https?|claim):/.test(url) || url.startsWith("2026")) continue;
      const [file = "", anchor] = url.split("#");
      const target = file === "" ? path : join(dirname(path), file);
      expect(existsSync(target), `${path}: ${url}`).toBe(true);
      if (anchor !== undefined && target.endsWith(".md")) expect(anchorsOf(target), url).toContain(anchor);
    }
  });

  test("names commands that are there", () => {
    for (const [, name = ""] of read(path).matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g))
      expect(Object.keys(scripts), `npm run ${name}`).toContain(name);
  });

  test("names files that are there", () => {
    for (const { value } of nodesOf(path, "inlineCode"))
      if (/^(src|scripts|tests|content|public|docs)\/[\w./-]+$/.test(value))
        expect(existsSync(value), value).toBe(true);
  });
});

const IMPORT = 'import { claim, client, cluster, kill } from "lab";\n\n';

describe("examples in documents", () => {
  const programs = ["README.md", "CONTRIBUTING.md"].flatMap((path) =>
    nodesOf(path, "code")
      .filter(({ lang }) => lang === "ts")
      .map(({ value }) => [path, value] as const),
  );
  test("there are some", () => expect(programs.length).toBeGreaterThan(1));

  test.each(programs)(
    "a program of %s fits the lab's types and runs, and its claims hold",
    async (_, source) => {
      // The README leaves out what every program begins with.
      const whole = source.includes("import ") ? source : `${IMPORT}${source}`;
      const folder = mkdtempSync(join(tmpdir(), "running-notes-documents-"));
      try {
        const program = {
          name: "from-a-document",
          file: "from-a-document.ts",
          source: whole,
          linesBefore: 0,
        };
        const { examples, diagnostics } = await checkExamples([program], {
          recordsDir: folder,
          cacheDir: folder,
          record: true,
        });
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(examples[0]?.claims.map(({ holds }) => holds)).toEqual([true]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  const notes = ["README.md", "CONTRIBUTING.md"].flatMap((path) =>
    nodesOf(path, "code")
      .filter(({ lang, value }) => lang === "markdown" && value.startsWith("---"))
      .map(({ value }) => [path, value] as const),
  );
  test.each(notes)("a note of %s is a note", (_, source) => {
    const files = readdirSync("content/notes").map((file) => ({
      file,
      source: read(`content/notes/${file}`),
    }));
    const id = /^id: (\S+)/m.exec(source)?.[1] ?? "";
    const others = files.filter(({ file }) => file !== `${id}.md`);
    const { diagnostics } = buildNotebook({
      files: [...others, { file: `${id}.md`, source }],
      parse,
      components: COMPONENTS,
    });
    const own = diagnostics.filter(({ file, severity }) => file === `${id}.md` && severity === "error");
    expect(own).toEqual([]);
  });
});

describe("the README", () => {
  test("stands on every package that package.json has, and on no other", () => {
    const [, table = ""] = /## What it stands on\n\n([\s\S]*?)\n\n/.exec(readme) ?? [];
    const named = [...table.matchAll(/^\| ([^|]+) \|/gm)]
      .flatMap(([, cell = ""]) => cell.split(","))
      .map((name) => name.trim())
      .filter((name) => /^[@\w]/.test(name) && name !== "package");
    const fits = (pattern: string, name: string) =>
      pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
    const all = Object.keys({ ...dependencies, ...devDependencies });
    expect(all.filter((name) => !named.some((pattern) => fits(pattern, name)))).toEqual([]);
    expect(named.filter((pattern) => !all.some((name) => fits(pattern, name)))).toEqual([]);
  });
});
