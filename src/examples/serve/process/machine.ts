import type { PartDescription, Ports } from "../context/messages.ts";
import type { MachineProcess } from "./machine-process.ts";

/** A machine of a served world: one process, or, where it has ended and may be started again, none. */
export interface Machine extends PartDescription {
  /** The part of the program that it is. */
  readonly part: string;
  /** What had an instance started. */
  readonly platform: Machine | undefined;
  process: MachineProcess | undefined;
  isUp: boolean;
  /** Where it listens, or listened last. */
  ports: Ports;
}

/** A machine that has not been started. */
export const newMachine = (
  description: PartDescription,
  part = description.name,
  platform?: Machine,
): Machine => ({ ...description, part, platform, process: undefined, isUp: false, ports: {} });
