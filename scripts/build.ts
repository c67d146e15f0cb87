// Builds the site into dist/, and says in one line what it did.
import { build } from "astro";

const start = performance.now();
try {
  await build({ logLevel: "warn" });
  console.log(`The site stands in dist/ after ${((performance.now() - start) / 1000).toFixed(1)} s.`);
} catch (error) {
  const known = error instanceof Error && error.name === "NotesRefused";
  console.error(known ? error.message : error);
  process.exitCode = 1;
}
