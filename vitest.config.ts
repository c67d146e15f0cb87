import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** Hundreds of processes load the same code: what Node makes of it is kept for the next. */
const env = { NODE_COMPILE_CACHE: resolve("node_modules/.cache/running-notes/compiled") };

/** Only a fault reaches these: a slow machine with other work to do must not. */
const patient = { testTimeout: 360_000, hookTimeout: 300_000, expect: { poll: { timeout: 30_000 } } };

/** Makes room for the site that tests share, which the first that wants it builds. */
const ONE_SITE = "tests/one-site/global-setup.ts";

/** What a project of its own tries, by its folders in `tests`. */
const APART = {
  chromium: ["chromium"],
  firefox: ["firefox"],
  webkit: ["webkit"],
  builds: ["builds"],
  attacks: ["attacks/whole", "properties"],
};

export default defineConfig({
  test: {
    // By itself Vitest leaves a core idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/engines/**/*.test.ts"],
          // A process for each of hundreds of files takes longer than what most of them test.
          isolate: false,
          env,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/{attacks/whole,builds,chromium,engines,fidelity,firefox,webkit}/**"],
          globalSetup: ONE_SITE,
          // A fifth of what the attacks try.
          env: { ...env, FC_RUNS: process.env["FC_RUNS"] ?? "0.2" },
          ...patient,
        },
      },
      ...Object.entries(APART).map(([name, folders]) => ({
        test: {
          name,
          include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
          globalSetup: ONE_SITE,
          env,
          ...patient,
        },
      })),
      {
        test: {
          name: "fidelity",
          include: ["tests/fidelity/**/*.test.ts"],
          // Hundreds of diagrams, drawn twice.
          testTimeout: 3_600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
