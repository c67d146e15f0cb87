// A worker whose one run is a program given as text: what takes the global scope over is tested here.
import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import { begin } from "./begin.ts";
import * as lab from "./index.ts";
import { host } from "./testing.ts";
import { summary } from "./trace/run-summary.ts";

const { program, seed, faults } = workerData as { program: string; seed: number; faults: never[] };
const AsyncFunction: FunctionConstructor = Object.getPrototypeOf(async () => {}).constructor;
const events: Parameters<typeof summary>[0][number][] = [];
const run = begin({ seed, faults, host, onEvent: (event) => events.push(event) });
process.on("uncaughtException", (error) => run.fail(error));
const scenario = new AsyncFunction(...Object.keys(lab), program);
const result = await run.execute(async () => ({ default: () => scenario(...Object.values(lab)) }));
parentPort?.postMessage({ ...summary(events), ...result });
