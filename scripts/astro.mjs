// Astro's own command, without its telemetry.
process.env.ASTRO_TELEMETRY_DISABLED = "1";
await import("../node_modules/astro/bin/astro.mjs");
