// Builds the site into dist/, and says in one line what it did.
import { build } from "astro";
import { settings } from "../src/site/settings/settings.ts";

/** Errors that were foreseen: their message is all there is to say. */
const FORESEEN = ["NotesRefused", "SetupError"];

const start = performance.now();
try {
  // Read here first, since what Astro says of a configuration that fails is long.
  settings(process.env);
  await build({ logLevel: "warn" });
  console.log(`The site stands in dist/ after ${((performance.now() - start) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Error && FORESEEN.includes(error.name) ? error.message : error);
  process.exitCode = 1;
}
