// A thread that draws as the build does, and gives Mermaid's own drawings away too.
import { parentPort } from "node:worker_threads";
import { DRAWING_ID, openMermaid } from "../src/diagrams/draw/open-mermaid.ts";
import { flatten } from "../src/diagrams/flat/flatten.ts";
import { marksFor } from "../src/diagrams/model/read/mark.ts";
import { readModel } from "../src/diagrams/model/read/read-model.ts";

/** Mermaid's drawing in both schemes, with their own style sheets, and what became of them. */
export interface FlatTwins {
  readonly light: string;
  readonly dark: string;
  readonly flat: string;
  readonly width: number;
  readonly height: number;
}

const mermaid = await openMermaid();
parentPort?.on("message", async (source: string) => {
  const { kind, database } = await mermaid.parse(source);
  const model = readModel(kind, database);
  const light = await mermaid.render(source, "light");
  const dark = await mermaid.render(source, "dark");
  const { svg: flat, width, height } = flatten(light, dark, marksFor(model, DRAWING_ID));
  parentPort?.postMessage({
    light: light.outerHTML,
    dark: dark.outerHTML,
    flat,
    width,
    height,
  } satisfies FlatTwins);
  mermaid.clean();
});
