import { parentPort, workerData } from "node:worker_threads";
import { drawDiagram } from "./draw-diagram.ts";
import type { Limits } from "./limits.ts";
import { openMermaid } from "./open-mermaid.ts";
import type { FromWorker } from "./render-worker.ts";
import { watchBuiltIns } from "./window/built-ins.ts";

// The thread in which diagrams are drawn: sources come in, drawings go out.

const limits: Limits = workerData;
const say = (message: FromWorker) => parentPort?.postMessage(message);

const mermaid = await openMermaid();
const isSpoilt = watchBuiltIns();
parentPort?.on("message", async (source: string) => {
  const drawn = await drawDiagram(mermaid, source, limits);
  say({ kind: "drawn", drawn, spoilt: isSpoilt() });
});
say({ kind: "ready" });
