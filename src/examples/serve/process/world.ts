import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Program } from "../../example.ts";
import type { FromProcess, Ports, ServiceDescription, Snapshot, StartMessage } from "../context/messages.ts";
import { describeWorld } from "./describe-world.ts";
import { startProcess } from "./machine-process.ts";
import { newMachine, type ServedMachine } from "./served-machine.ts";

/** Milliseconds that one is waited for who does not hear. */
const PATIENCE = 1_000;

/** What starts first is there for what follows: stores, nodes, and what clients come to. */
const WAVES: readonly ServiceDescription["kind"][][] = [
  ["database", "cache"],
  ["node"],
  ["balancer", "platform"],
];

/** The processes of a program's world, all started by this one and ended with it. */
export class World {
  /** By name, in the order in which the program declares them; instances as they come. */
  readonly machines = new Map<string, ServedMachine>();
  /** A folder for the time that the world stands. */
  readonly folder = mkdtempSync(join(tmpdir(), "running-notes-serve-"));
  readonly #token = randomBytes(32).toString("hex");
  readonly #program: Program;
  readonly #say: (line: string) => void;
  #isOver = false;

  /** @param say prints a line: what processes print and what becomes of them */
  constructor(program: Program, say: (line: string) => void) {
    this.#program = program;
    this.#say = say;
  }

  /**
   * Starts all processes, and returns when all are up.
   * @param port where clients come to; those after the first, to the ports after it
   * @throws why it cannot be
   */
  async start(port: number): Promise<void> {
    for (const service of await describeWorld(this.#task(), this.#say))
      if (service.kind !== "instance") this.machines.set(service.name, newMachine(service));
    for (const [index, door] of this.doors.entries()) {
      const own = port === 0 ? 0 : port + index;
      door.ports = door.takes.includes("requests") ? { http: own } : { tcp: own };
    }
    for (const kinds of WAVES) {
      const wave = [...this.machines.values()].filter(({ kind }) => kinds.includes(kind));
      await Promise.all(wave.map((machine) => this.#launch(machine)));
    }
  }

  /** What clients come to. */
  get doors(): readonly ServedMachine[] {
    return [...this.machines.values()].filter(({ kind }) => kind === "balancer" || kind === "platform");
  }

  /** Ends a machine's process as a failure would. */
  kill(name: string): void {
    this.machines.get(name)?.process?.kill();
  }

  /** Starts a machine again that has ended, at the place where it was; false where it has not ended. */
  async revive(name: string): Promise<boolean> {
    const machine = this.machines.get(name);
    if (!machine || machine.process) return false;
    await this.#launch(machine);
    return true;
  }

  /** Ends all processes, and returns when they have ended. */
  async stop(): Promise<void> {
    const processes = [...this.machines.values()].flatMap(({ process }) => process ?? []);
    this.stopNow();
    await Promise.all(processes.map(({ ended }) => ended));
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** As `stop`, where there is no time to wait. */
  stopNow(): void {
    this.#isOver = true;
    for (const { process } of this.machines.values()) process?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #launch(machine: ServedMachine): Promise<void> {
    const { service, name, ports } = machine;
    const { promise, resolve, reject } = Promise.withResolvers<Ports>();
    // A store that is started again is another for those who still wait for the old one.
    const { store: _, ...wanted } = ports;
    const process = startProcess(
      { ...this.#task(wanted), role: { service, name } },
      {
        onMessage: (message) => {
          if (message.kind === "ready") resolve(message.ports);
          else if (message.kind === "failed") reject(new Error(message.message));
          else this.#serve(message, machine);
        },
        onLine: (line) => this.#say(`${name}: ${line}`),
      },
    );
    machine.process = process;
    process.ended.then(() => {
      reject(new Error(`${name} ended before it was ready.`));
      this.#ended(machine);
    });
    try {
      machine.ports = await promise;
    } catch (error) {
      process.kill();
      throw error;
    }
    machine.isUp = true;
    await this.#tellAll();
  }

  #task(ports: Ports = {}): StartMessage {
    return {
      kind: "start",
      program: this.#program,
      snapshot: this.#snapshot(),
      token: this.#token,
      folder: this.folder,
      ports,
    };
  }

  /** Does what a platform asks for. */
  async #serve(message: FromProcess, platform: ServedMachine): Promise<void> {
    if (message.kind === "stop-instance") {
      const instance = this.machines.get(message.name);
      if (!instance?.isUp) return;
      this.#say(`${message.name} had nothing to do: stopped.`);
      this.#stopInstance(instance);
    }
    if (message.kind === "start-instance") {
      const { service, name } = message;
      const start = performance.now();
      const instance = newMachine({ kind: "instance", name, takes: ["requests"] }, service, platform);
      this.machines.set(name, instance);
      try {
        await this.#launch(instance);
        const ms = Math.round(performance.now() - start);
        this.#say(`${name} (pid ${instance.process?.pid}): cold start in ${ms} ms.`);
        platform.process?.send({ kind: "instance", name });
      } catch (error) {
        platform.process?.send({ kind: "instance", name, error: String(error) });
      }
    }
  }

  async #ended(machine: ServedMachine): Promise<void> {
    const { kind, name, isUp, process } = machine;
    machine.process = undefined;
    machine.isUp = false;
    if (kind === "instance" && this.machines.get(name) === machine) this.machines.delete(name);
    if (this.#isOver) return;
    for (const instance of this.machines.values())
      if (instance.platform === machine) this.#stopInstance(instance);
    await this.#tellAll();
    if (!isUp || this.#isOver) return;
    const memory = kind === "database" ? "Its rows are kept." : "What it had in memory is gone.";
    this.#say(`${name} (pid ${process?.pid}) has ended. ${memory}`);
  }

  #stopInstance(instance: ServedMachine): void {
    instance.isUp = false;
    instance.process?.kill();
  }

  #snapshot(): Snapshot {
    const up = [...this.machines].filter(([, { isUp }]) => isUp);
    return Object.fromEntries(up.map(([name, { ports }]) => [name, ports]));
  }

  /** Tells all who is up, and returns when they have heard it, or are too busy to. */
  async #tellAll(): Promise<void> {
    const snapshot = this.#snapshot();
    const heard = [...this.machines.values()].map(({ process }) => process?.tell(snapshot));
    await Promise.race([Promise.all(heard), setTimeout(PATIENCE, undefined, { ref: false })]);
  }
}
