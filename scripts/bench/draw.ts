// Draws the diagrams of a folder's notes, one after another, and says as JSON how many milliseconds the first
// took, with all that had to start for it, and the others on average.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openRenderQueue } from "../../src/diagrams/draw/render-queue.ts";

const [folder = ""] = process.argv.slice(2);
const sources = readdirSync(folder)
  .sort()
  .map((name) => /```mermaid\n(.*?)\n```/s.exec(readFileSync(join(folder, name), "utf8"))?.[1] ?? "");
const renderQueue = openRenderQueue();
const times: number[] = [];
for (const source of sources) {
  const start = performance.now();
  const drawn = await renderQueue.draw(source);
  if (!("svg" in drawn)) throw new Error(drawn.message);
  times.push(performance.now() - start);
}
await renderQueue.close();
const [first = 0, ...others] = times;
console.log(JSON.stringify({ first, others: others.reduce((sum, each) => sum + each, 0) / others.length }));
