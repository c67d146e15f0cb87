import { processContext } from "../context/process-context.ts";
import { dial } from "./dial.ts";
import { exchange } from "./exchange.ts";

/** Sends a request to a machine and returns the answer; undefined where the machine is down. */
export async function tryToReach(name: string, request: Request): Promise<Response | undefined> {
  const { directory } = processContext();
  const { http } = directory.portsOf(name);
  if (http === undefined) return undefined;
  const socket = await dial(http).catch(() => undefined);
  if (!socket) directory.lost(name, http);
  return socket && exchange(request, socket);
}

/**
 * Sends a request to a machine and returns the answer. Rejects with a TypeError where the machine is down.
 */
export async function reach(name: string, request: Request): Promise<Response> {
  const response = await tryToReach(name, request);
  if (!response) throw new TypeError(`fetch failed: "${name}" is down.`);
  return response;
}
