import { Directory } from "./directory.ts";
import type { Ports } from "./messages.ts";

/** What a part of a program knows of the process that it runs in. */
export interface ProcessContext {
  readonly directory: Directory;
  readonly token: string;
  readonly folder: string;
  readonly ports: Ports;
  /** Starts an instance in a process of its own. Rejects when it cannot be started. */
  startInstance(service: string, name: string): Promise<void>;
  stopInstance(name: string): void;
}

const unstarted = (): never => {
  throw new Error("No process has been started yet: this is only where the world is declared.");
};

let current: ProcessContext = {
  directory: new Directory(),
  token: "",
  folder: "",
  ports: {},
  startInstance: unstarted,
  stopInstance: unstarted,
};

/** Sets the context of this process. */
export function setProcessContext(processContext: ProcessContext): void {
  current = processContext;
}

/** Returns the context of this process. */
export const processContext = (): ProcessContext => current;
