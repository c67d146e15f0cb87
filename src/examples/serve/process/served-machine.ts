import type { Ports, ServiceDescription } from "../context/messages.ts";
import type { MachineProcess } from "./machine-process.ts";

/** A machine of a served world: one process, or none if the process has ended and may be started again. */
export interface ServedMachine extends ServiceDescription {
  /** The service of the program that the machine runs. */
  readonly service: string;
  /** The platform that had this instance started. */
  readonly platform: ServedMachine | undefined;
  process: MachineProcess | undefined;
  isUp: boolean;
  /** Where the machine listens, or listened last. */
  ports: Ports;
}

/** Makes a machine that has not been started. */
export const newMachine = (
  description: ServiceDescription,
  service = description.name,
  platform?: ServedMachine,
): ServedMachine => ({ ...description, service, platform, process: undefined, isUp: false, ports: {} });
