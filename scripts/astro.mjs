import { mkdirSync } from "node:fs";

// Astro's own command, without its telemetry.
process.env.ASTRO_TELEMETRY_DISABLED = "1";
if (process.argv[2] === "check") {
  // No type depends on the notes. Without them none is read, no example runs and no diagram is drawn first.
  process.env.NOTES_DIR = "node_modules/.cache/no-notes/notes";
  mkdirSync(process.env.NOTES_DIR, { recursive: true });
}
await import("../node_modules/astro/bin/astro.mjs");
