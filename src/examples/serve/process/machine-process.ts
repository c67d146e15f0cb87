import { fork } from "node:child_process";
import { createInterface } from "node:readline";
import type { FromProcess, Snapshot, StartMessage, ToProcess } from "../context/messages.ts";

/** A process of a served world, as seen by the one that started it. */
export interface MachineProcess {
  readonly pid: number;
  send(message: ToProcess): void;
  /** Tells who is up; fulfilled when that has been heard. */
  tell(snapshot: Snapshot): Promise<void>;
  kill(): void;
  /** Fulfilled when it has ended. */
  readonly ended: Promise<void>;
}

/** Who hears of a process. */
export interface Listener {
  /** What it says. */
  onMessage(message: FromProcess): void;
  /** A line that it prints. */
  onLine(line: string): void;
}

/** Starts a process and tells it what to be. */
export function startProcess(message: StartMessage, { onMessage, onLine }: Listener): MachineProcess {
  const child = fork(new URL("./process.ts", import.meta.url), {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    execArgv: [],
  });
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface({ input: stream }).on("line", onLine);
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  child.once("close", () => resolve());
  const unheard: (() => void)[] = [];
  child.on("message", (said: FromProcess) => {
    if (said.kind === "heard") unheard.shift()?.();
    else onMessage(said);
  });
  const send = (each: ToProcess) => void (child.connected && child.send(each, () => {}));
  // What cannot be started or told anything says so by its end.
  child.on("error", () => {}).send(message, () => {});
  return {
    pid: child.pid ?? 0,
    send,
    tell(snapshot) {
      const { promise: heard, resolve: hear } = Promise.withResolvers<void>();
      unheard.push(hear);
      send({ kind: "snapshot", snapshot });
      return Promise.race([heard, ended]);
    },
    kill: () => void child.kill("SIGKILL"),
    ended,
  };
}
