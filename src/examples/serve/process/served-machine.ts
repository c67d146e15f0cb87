import type { Ports, ServiceDescription } from "../context/messages.ts";
import type { MachineProcess } from "./machine-process.ts";

/** A machine of a served world: one process, or, where it has ended and may be started again, none. */
export interface ServedMachine extends ServiceDescription {
  /** The part of the program that it is. */
  readonly service: string;
  /** What had an instance started. */
  readonly platform: ServedMachine | undefined;
  process: MachineProcess | undefined;
  isUp: boolean;
  /** Where it listens, or listened last. */
  ports: Ports;
}

/** A machine that has not been started. */
export const newMachine = (
  description: ServiceDescription,
  service = description.name,
  platform?: ServedMachine,
): ServedMachine => ({ ...description, service, platform, process: undefined, isUp: false, ports: {} });
