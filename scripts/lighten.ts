// Takes out of node_modules what packages bring and nothing here reads; npm runs it after each install.
import { globSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Paths in node_modules, by why nobody misses them. */
const UNREAD: Readonly<Record<string, readonly string[]>> = {
  "Mermaid for pages that bundle nothing: all here import the one for bundlers": [
    "mermaid/dist/mermaid{,.min}.js{,.map}",
    "mermaid/dist/mermaid.esm{,.min}.mjs{,.map}",
    "mermaid/dist/chunks/mermaid.esm{,.min}",
  ],
  "headers to compile add-ons for Node: no package here has one to compile": ["node/node_modules/*/include"],
  "a demonstration": ["cytoscape-fcose/demo"],
};

for (const [why, patterns] of Object.entries(UNREAD)) {
  const paths = globSync([...patterns], { cwd: "node_modules" });
  for (const path of paths) rmSync(join("node_modules", path), { recursive: true });
  if (paths.length > 0) console.log(`Taken out of node_modules: ${why}.`);
}
