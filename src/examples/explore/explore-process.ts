// Loaded by ../run/boot.ts in the process of an exploration. What it uses of Node it takes hold of before the
// program can.
import { writeFileSync } from "node:fs";
import { explore } from "../../explore/explore.ts";
import { type Instance, play, uncaught } from "../../explore/play.ts";
import { takeOver } from "../../lab/begin.ts";
import * as lab from "../../lab/index.ts";
import { openDatabase } from "../run/sqlite.ts";
import type { ExploreJob, FromExploration } from "./messages.ts";

const { process, setImmediate } = globalThis;
const { stringify } = JSON;

// Node warns of this method once, through its global process, which a run does not have.
process.emitWarning = () => {};
new Request("http://lab.test/", { method: "patch" });

const say = (message: FromExploration) => writeFileSync(3, `${stringify(message)}\n`);

/** Explores the one program of this process, and ends the process with its report. */
export async function runProgram(
  load: () => Promise<{ default?: unknown }>,
  { scope, most }: ExploreJob,
): Promise<void> {
  const host = { later: (callback: () => void) => void setImmediate(callback), openDatabase };
  process.on("uncaughtException", uncaught);
  process.on("unhandledRejection", uncaught);
  takeOver();
  try {
    const { default: instance } = (await load()) as { default: (given: typeof lab) => ReturnType<Instance> };
    const report = await explore((plan) => play(() => instance(lab), host, plan), {
      scope,
      most,
      tell: (plan, done, all) => say({ plan, done, all }),
    });
    say({ report });
  } catch (error) {
    say({ error: error instanceof Error ? error.message : String(error) });
  }
  process.exit(0);
}
