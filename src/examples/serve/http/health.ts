import { Server } from "node:net";
import { processContext } from "../context/process-context.ts";
import { dial } from "./dial.ts";

/** Makes a server that tells every client that this process is alive. */
export const healthServer = (): Server =>
  new Server((socket) => {
    // A client that does not wait for the answer does without.
    socket.on("error", () => {}).end("alive");
  });

/**
 * Tells whether a machine is alive. An open port is not enough: a process that is ending closes some sockets
 * before others.
 */
export async function isAlive(name: string): Promise<boolean> {
  const { directory } = processContext();
  const { health } = directory.portsOf(name);
  if (health === undefined) return false;
  const socket = await dial(health).catch(() => undefined);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  socket
    ?.once("data", () => resolve(true))
    .once("error", () => resolve(false))
    .once("close", () => resolve(false));
  if (!socket) resolve(false);
  const lives = await promise;
  socket?.destroy();
  if (!lives) directory.lost(name, health);
  return lives;
}
