import { Server } from "node:net";
import { processContext } from "../context/process-context.ts";
import { dial } from "./dial.ts";

/** Says to everybody who asks that this process lives. */
export const healthServer = (): Server =>
  new Server((socket) => {
    // Who does not wait for it does without it.
    socket.on("error", () => {}).end("alive");
  });

/**
 * Whether a machine lives. That somebody listens is not enough: of a process that is ending, some sockets are
 * closed before others.
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
