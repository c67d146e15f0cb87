import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Program } from "../example.ts";
import { readHeader } from "../source/header.ts";
import { announcement } from "./announce.ts";
import { readCommand } from "./commands.ts";
import type { ServedMachine } from "./process/served-machine.ts";
import { World } from "./process/world.ts";
import { suggestedRequests } from "./suggested-requests.ts";

export interface ServeOptions {
  /**
   * Where the first balancer listens: on 8080 if that is free, where nothing is asked for; anywhere if it is
   * 0.
   */
  readonly port: number | undefined;
  /** What a person types. */
  readonly input: Readable;
  print(line: string): void;
  /** Ends it all. */
  readonly signal: AbortSignal;
}

const USUAL_PORT = 8080;

/** Somebody else listens where this world was told to. */
export class PortTakenError extends Error {
  override name = "PortTakenError";
}

/**
 * Serves the world of a program as processes on this computer, until it is told to end.
 * @throws PortTakenError, or why it cannot be
 */
export async function serveExample(program: Program, options: ServeOptions): Promise<void> {
  const { port, input, print, signal } = options;
  const world = new World(program, print);
  // However this process ends, no other is left.
  const end = () => world.stopNow();
  process.once("exit", end);
  try {
    const { promise: over, resolve: quit } = Promise.withResolvers<void>();
    signal.addEventListener("abort", () => quit());
    await Promise.race([world.start(port ?? USUAL_PORT), over]);
    if (signal.aborted) return;
    checkPort(world, port);
    const shown = [...world.machines.values()].map(show);
    print(announcement(readHeader(program.source), shown, suggestedRequests(program.source), world.folder));
    const lines = createInterface({ input }).on("line", (line) => obey(line, world, print, quit));
    await over;
    lines.close();
  } finally {
    await world.stop();
    process.off("exit", end);
  }
}

function checkPort({ doors }: World, port: number | undefined): void {
  if (!port) return;
  const { http, tcp } = doors[0]?.ports ?? {};
  if (http === port || tcp === port) return;
  throw new PortTakenError(`Port ${port} is taken. Give another, or --port 0 for any that is free.`);
}

const show = (machine: ServedMachine) => ({ ...machine, pid: machine.process?.pid ?? 0 });

async function obey(
  line: string,
  world: World,
  print: (line: string) => void,
  quit: () => void,
): Promise<void> {
  const command = readCommand(line, [...world.machines.keys()]);
  if (command.do === "quit") quit();
  if (command.do === "nothing") print(command.why);
  if (command.do === "kill") {
    if (world.machines.get(command.name)?.process) world.kill(command.name);
    else print(`${command.name} has ended already.`);
  }
  if (command.do === "revive") {
    try {
      const isNew = await world.revive(command.name);
      const machine = world.machines.get(command.name);
      print(`${command.name} ${isNew ? "is up again" : "is up already"}, pid ${machine?.process?.pid}.`);
    } catch (error) {
      print(`${command.name} cannot be started: ${error instanceof Error ? error.message : error}`);
    }
  }
}
