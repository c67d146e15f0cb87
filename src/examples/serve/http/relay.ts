import { Server, type Socket } from "node:net";
import { processContext } from "../context/process-context.ts";
import { dial } from "./dial.ts";
import { isAlive } from "./health.ts";

/**
 * Makes a load balancer for connections, which passes bytes on in both directions. When a node dies, its
 * client's connection is reset: a killed process closes its connections like a process that has nothing more
 * to say, so the relay asks whether the node is alive.
 * @param choose returns the node for a new connection; undefined where none is up
 */
export function relay(choose: () => string | undefined): Server {
  return new Server({ allowHalfOpen: true, noDelay: true }, async (client) => {
    // An error closes a socket; that is heard below.
    client.on("error", () => {});
    const found = await connectToOne(choose);
    if (!found || client.destroyed) {
      found?.node.destroy();
      client.resetAndDestroy();
      return;
    }
    join(client, found.node, () => isAlive(found.name));
  });
}

async function connectToOne(
  choose: () => string | undefined,
): Promise<{ name: string; node: Socket } | undefined> {
  const { directory } = processContext();
  for (let name = choose(); name !== undefined; name = choose()) {
    const { tcp } = directory.portsOf(name);
    if (tcp === undefined) return undefined;
    const node = await dial(tcp, { allowHalfOpen: true }).catch(() => undefined);
    if (node) return { name, node };
    directory.lost(name, tcp);
  }
  return undefined;
}

function join(client: Socket, node: Socket, lives: () => Promise<boolean>): void {
  node.on("error", () => {});
  client.pipe(node);
  node.pipe(client, { end: false });
  node.once("end", async () => {
    if (await lives()) client.end();
    else client.resetAndDestroy();
  });
  node.once("close", () => {
    if (!node.readableEnded) client.resetAndDestroy();
  });
  client.once("close", () => {
    if (client.readableEnded) node.destroySoon();
    else node.resetAndDestroy();
  });
}
