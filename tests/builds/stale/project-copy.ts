import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Files, run } from "../../build-site.ts";

/** A copy of this project with notes and examples of its own, whose code a test may change. */
export interface ProjectCopy {
  readonly root: string;
  /** Changes words of a file. */
  change(file: string, from: string, to: string): void;
  /** Renders the notes in a process of its own, as the next build would. */
  render(): Promise<Readonly<Record<string, string>>>;
  /** The files of `src` that the renderings until now have loaded or read. */
  reads(): readonly string[];
  remove(): void;
}

const PARTS = ["src", "tests/builds/stale", "package.json", "package-lock.json", "tsconfig.json"];

/** Copies what renders notes; the packages are the project's own. */
export function copyProject(content: Files): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), "running-notes-copy-"));
  for (const part of PARTS)
    cpSync(part, join(root, part), { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
  mkdirSync(join(root, "node_modules"));
  // Each by itself: what is kept from build to build stands beside them.
  for (const name of readdirSync("node_modules")) {
    if (name !== ".cache") symlinkSync(resolve("node_modules", name), join(root, "node_modules", name));
  }
  for (const [name, text] of Object.entries(content)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return {
    root,
    change(file, from, to) {
      const path = join(root, file);
      const text = readFileSync(path, "utf8");
      if (text.split(from).length !== 2) throw new Error(`${file} does not hold ${from} once.`);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
    },
    async render() {
      const { exitCode, output, stdout } = await run(
        ["tests/builds/stale/render-pages.ts"],
        {
          CHECK_LEVEL: "warn",
          NODE_OPTIONS: "--import=./tests/builds/stale/note-reads.ts",
          READS: join(root, "reads"),
        },
        root,
      );
      if (exitCode !== 0) throw new Error(output);
      return JSON.parse(stdout);
    },
    reads() {
      const paths = readFileSync(join(root, "reads"), "utf8").split("\n");
      return [...new Set(paths)].filter((path) => path.startsWith(join(root, "src/")));
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
