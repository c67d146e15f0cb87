// Builds the site into dist/, and says in one line what it did; with --serve the site is then served.
import { build, preview } from "astro";
import { runCommand } from "../src/site/settings/run-command.ts";
import { settings } from "../src/site/settings/settings.ts";

const FORM = { usage: "npm run build, or npm start", options: { serve: "flag" }, words: [0, 0] } as const;

/** Errors that were foreseen: their message is all there is to say. */
const FORESEEN = ["NotesRefused", "SetupError"];

const start = performance.now();
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
await runCommand(FORM, async ({ values: { serve } }) => {
  try {
    // Read here first, since what Astro says of a configuration that fails is long.
    settings(process.env);
    await build({ logLevel: "warn" });
  } catch (error) {
    console.error(error instanceof Error && FORESEEN.includes(error.name) ? error.message : error);
    process.exitCode = 1;
    return;
  }
  console.log(`The site stands in dist/ after ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  if (!serve) return;
  const { host, port } = await preview({ logLevel: "warn" });
  console.log(`Open http://${host ?? "localhost"}:${port}${settings(process.env).base}`);
});
