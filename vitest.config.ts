import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

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
          // What a test starts compiles the same modules as the test before it.
          env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/compiled") },
          // Only a fault reaches these: a slow machine with other work to do must not.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/{engines,fidelity,firefox,webkit}/**"],
          // Only a fault reaches these: a slow machine with other work to do must not.
          testTimeout: 360_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      ...["firefox", "webkit"].map((engine) => ({
        test: {
          name: engine,
          include: [`tests/${engine}/**/*.test.ts`],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
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
