import type { AddressInfo, Server } from "node:net";
import { serve } from "srvx";
import type { Handler } from "../../../lab/machines/node.ts";

const hostname = "127.0.0.1";

/**
 * Answers requests.
 * @param wanted the port, if it is free; any, if it is taken or not said
 * @returns the port
 */
export async function listenForRequests(handler: Handler, wanted = 0): Promise<number> {
  return atFreePort(wanted, async (port) => {
    // The process ends at once when it is told to, as a machine that fails.
    const server = serve({ fetch: handler, hostname, port, silent: true, gracefulShutdown: false });
    await server.ready();
    return Number(new URL(server.url ?? "").port);
  });
}

/**
 * Takes connections.
 * @param wanted as for requests
 * @returns the port
 */
export async function listenForConnections(server: Server, wanted = 0): Promise<number> {
  return atFreePort(wanted, (port) => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    server.once("error", reject).listen(port, hostname, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
    return promise;
  });
}

async function atFreePort(wanted: number, listen: (port: number) => Promise<number>): Promise<number> {
  try {
    return await listen(wanted);
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!isTaken || wanted === 0) throw error;
    return listen(0);
  }
}
