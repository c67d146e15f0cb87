import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { builtFrame } from "../../diagrams/frame/bundle.ts";
import { publishFolder } from "./publish-folder.ts";

/** Publishes the frame that draws diagrams, as `mermaid-frame/`. */
export const mermaidFrame = () => publishFolder("mermaid-frame", readFrame);

async function readFrame() {
  const folder = await builtFrame();
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(join(folder, name)) })));
}
