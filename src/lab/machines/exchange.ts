import { theRun } from "../run/run.ts";
import type { NodeProcess } from "./node.ts";

/** Returns a promise that never settles, as for an answer that is lost. */
export const never = (): Promise<never> => new Promise(() => {});

/** Formats the name of a request in the trace, such as `GET /cart`. */
export const nameOf = (request: Request): string => `${request.method} ${new URL(request.url).pathname}`;

/**
 * Sends a request to a node, and its response back, over the network. A node that ends before it has answered
 * gives 502 Bad Gateway (RFC 9110, section 15.6.3). After a lost message the promise never settles.
 */
export async function exchange(via: string, node: NodeProcess, request: Request): Promise<Response> {
  const { network } = theRun();
  const key = nameOf(request);
  // Requests count from the moment they are sent, so that a balancer that counts them does not send all at
  // once to the same node.
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
