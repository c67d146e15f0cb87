import { availableParallelism } from "node:os";
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
          testTimeout: 30_000,
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
