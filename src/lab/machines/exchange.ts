import { theRun } from "../run/run.ts";
import type { NodeProcess } from "./node.ts";

/** What a message that is lost leads to. */
export const never = (): Promise<never> => new Promise(() => {});

/** How the trace names a request. */
export const nameOf = (request: Request): string => `${request.method} ${new URL(request.url).pathname}`;

/**
 * Takes a request to a node, and its response back, over the network. A node that ends before it has answered
 * gives 502 Bad Gateway (RFC 9110, section 15.6.3); a message that is lost gives nothing, ever.
 */
export async function exchange(via: string, node: NodeProcess, request: Request): Promise<Response> {
  const { network } = theRun();
  const key = nameOf(request);
  // From the moment it is sent, so that a balancer that counts does not send all at once to the same node.
  node.active++;
  const arrives = await network.send({ kind: "request", from: via, to: node.name, key });
  const answer = arrives && node.isAlive ? await node.handle(request) : undefined;
  node.active--;
  if (!arrives) return never();
  const response = answer ?? new Response("Bad Gateway", { status: 502 });
  const { status } = response;
  if (!(await network.send({ kind: "response", from: node.name, to: via, key, status }))) return never();
  return response;
}
